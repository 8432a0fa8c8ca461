import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const SCRIPT = 'test/letter/annotating/pandoc.lua';
const ARGUMENTS = ['--quiet', '--from=markdown', '--to=plain', `--output=${os.devNull}`, `--lua-filter=${SCRIPT}`, os.devNull];

/** The version of the Pandoc on the path; undefined where there is none that can be asked (2.17 and later). */
export function pandocVersion(): string | undefined {
  const { stdout, status } = spawnSync('pandoc', ['--version'], { encoding: 'utf8' });
  const [, version, major, minor] = /^\S+ ((\d+)\.(\d+)[\d.]*)/.exec(stdout ?? '') ?? [];
  return status === 0 && (Number(major) > 2 || (Number(major) === 2 && Number(minor) >= 17)) ? version : undefined;
}

/** What Pandoc reads in texts, as JSON; undefined for one that it does not read. */
export function pandocReads(texts: readonly string[]): (string | undefined)[] {
  const { stdout, status, stderr } = spawnSync('pandoc', ARGUMENTS, { input: framed(texts), encoding: 'utf8', maxBuffer: 1 << 30 });
  if (status !== 0) throw new Error(stderr);
  return answers(stdout, texts.length);
}

/** The same while other work goes on. */
export async function pandocReadsMeanwhile(texts: readonly string[]): Promise<(string | undefined)[]> {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'pandoc-'));
  try {
    const [asked, told] = [path.join(home, 'asked'), path.join(home, 'told')];
    fs.writeFileSync(asked, framed(texts));
    const [input, output] = [fs.openSync(asked, 'r'), fs.openSync(told, 'w')];
    const code = await new Promise((resolve, reject) => spawn('pandoc', ARGUMENTS, { stdio: [input, output, 'inherit'] }).on('close', resolve).on('error', reject));
    fs.closeSync(input);
    fs.closeSync(output);
    if (code !== 0) throw new Error(`pandoc: ${code}`);
    return answers(fs.readFileSync(told, 'utf8'), texts.length);
  } finally {
    fs.rmSync(home, { recursive: true, force: true });
  }
}

function framed(texts: readonly string[]): string {
  return texts.map(text => { const read = asRead(text); return `${Buffer.byteLength(read)}\n${read}`; }).join('');
}

function answers(stdout: string, count: number): (string | undefined)[] {
  const lines = stdout.split('\n').slice(0, count);
  if (lines.length < count || lines.at(-1) === '') throw new Error('pandoc answered too little');
  return lines.map(line => line === 'null' ? undefined : line);
}

/** A file as Pandoc gives it to its reader: without byte order mark and carriage returns, tabs as blanks up to the next of every fourth column. */
function asRead(text: string): string {
  return text.replace(/^\ufeff/, '').replaceAll('\r', '').replace(/^.*\t.*$/gm, line => {
    let found = '';
    for (const char of line) found += char === '\t' ? ' '.repeat(4 - [...found].length % 4) : char;
    return found;
  });
}
