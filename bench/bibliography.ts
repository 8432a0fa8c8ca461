import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { bibtexParser } from 'latex-utensils';
import { MadeBib, bibOf } from './bibliographyTexts';
import { Line, atLeast, atMost, growth, inTurns, median, ms, times, times1 } from './measure';
import { flat } from './texts';
import { biblatex } from '../src/bibliography/formats/biblatex';
import { Bibliography } from '../src/bibliography/model';
import { searchText } from '../src/bibliography/search';
import { finish } from '../src/text/steps';

const ENTRIES = 10_000, SMALL = 60;

const READERS: Readonly<Record<string, (text: string) => readonly string[]>> = {
  'ours': text => finish(biblatex.steps(text)).entries.map(({ key }) => key),
  'latex-utensils': text => bibtexParser.parse(text).content.flatMap(each => bibtexParser.isEntry(each) && each.internalKey !== undefined ? [each.internalKey] : []),
  'citation-js': text => plugins.input.chain(text, { forceType: '@biblatex/text', generateGraph: false }).map(({ id }) => id),
};

/** What goes wrong in one entry, as people make it. */
const DAMAGES: Readonly<Record<string, (entry: string) => string>> = {
  'a comma missing': entry => entry.replace('},\n', '}\n'),
  'a value not closed': entry => entry.replace('},\n', ',\n'),
  'the last brace missing': entry => entry.replace(/\n\}\s*$/, '\n\n'),
  'a brace too many': entry => entry.replace('},\n', '}},\n'),
  'a quotation mark alone': entry => entry.replace(/title = [{"]([^\n]*)[}"],\n/, 'title = "$1,\n'),
  'the comma after the key missing': entry => entry.replace(',\n', '\n'),
  'a stray word': entry => entry.replace(',\n', ',\n  stray words here\n'),
  'no “=”': entry => entry.replace(' = ', ' '),
  'cut in the middle': entry => `${entry.slice(0, entry.length >> 1)}\n\n`,
};

/** Reading bibliographies: time beside the parsers that there are, how it grows, what a damaged entry costs the others. */
export async function benchBibliography(): Promise<Line[]> {
  const text = flat(bibOf(ENTRIES).text);
  const rivals = await inTurns(3, { 'ours': () => READERS.ours(text), 'latex-utensils': () => READERS['latex-utensils'](text), 'citation-js': () => attempt(READERS['citation-js'], text) });
  const sizes = [1000, 3000, 10_000], costs: number[] = [];
  for (const size of sizes) {
    const own = flat(bibOf(size).text);
    costs.push(median(await times(5, () => READERS.ours(own))));
  }
  const read = (): Bibliography => finish(biblatex.steps(text));
  const fresh = Array.from({ length: 4 }, read);
  const items = median(await times(2, round => { for (const entry of fresh[round + 1].entries) entry.item(); }));
  const others = Array.from({ length: 4 }, read);
  const search = median(await times(2, round => { for (const entry of others[round + 1].entries) searchText(entry); }));
  const found = READERS.ours(text).length;
  return [
    { what: `a .bib of ${ENTRIES} entries`, value: `${(text.length / 1e6).toFixed(1)} MB, ${found} read`, met: found === ENTRIES },
    atMost('all entries with their keys, fields and problems', rivals.ours, 200, ms),
    atLeast('latex-utensils, in the same run', rivals['latex-utensils'] / rivals.ours, 2, times1),
    atLeast('citation-js, in the same run', rivals['citation-js'] / rivals.ours, 5, times1),
    atMost('the cost grows with the size to the power of', growth(sizes, costs), 1.15, value => value.toFixed(2)),
    atMost('the longest step, which holds the host', await longestStep(text), 25, ms),
    atMost('an entry in CSL’s words, when it is asked for', items / ENTRIES, 0.2, value => `${(value * 1000).toFixed(0)} µs`),
    { what: 'the texts that all are found by, made once', value: ms(search) },
    ...survivors(),
  ];
}

function attempt(read: (text: string) => readonly string[], text: string): readonly string[] {
  try { return read(text); } catch { return []; }
}

/** The median of five rounds: a collection of garbage is none of the steps. */
async function longestStep(text: string): Promise<number> {
  const found: number[] = [];
  for (let round = 0; round < 5; round++) {
    const steps = biblatex.steps(text);
    let longest = 0;
    for (let done = false; !done;) {
      const start = performance.now();
      done = steps.next().done === true;
      longest = Math.max(longest, performance.now() - start);
    }
    found.push(longest);
  }
  return median(found);
}

/** How many of the other entries each parser reads where one is damaged, over all kinds of damage and every tenth entry. */
function survivors(): Line[] {
  const made = bibOf(SMALL), kept = Object.fromEntries(Object.keys(READERS).map(name => [name, [0, 0]])), worst: Record<string, number> = {};
  for (const [damage, harm] of Object.entries(DAMAGES)) {
    for (let index = 3; index < SMALL; index += 10) {
      const text = damaged(made, index, harm), wanted = made.keys.filter((_, i) => i !== index);
      for (const [name, read] of Object.entries(READERS)) {
        const keys = new Set(attempt(read, text)), own = wanted.filter(key => keys.has(key)).length;
        kept[name][0] += own;
        kept[name][1] += wanted.length;
        if (name === 'ours') worst[damage] = Math.min(worst[damage] ?? 1, own / wanted.length);
      }
    }
  }
  const share = (name: string): number => 100 * kept[name][0] / kept[name][1], percent = (value: number): string => `${value.toFixed(1)} %`;
  return [
    atLeast(`of the other entries, where one has any of ${Object.keys(DAMAGES).length} damages, we read`, share('ours'), 100, percent),
    { what: 'latex-utensils', value: percent(share('latex-utensils')) },
    { what: 'citation-js', value: percent(share('citation-js')) },
  ];
}

function damaged({ text, starts }: MadeBib, index: number, harm: (entry: string) => string): string {
  const start = starts[index], end = starts[index + 1] ?? text.length, changed = harm(text.slice(start, end));
  if (changed === text.slice(start, end)) throw new Error('nothing is damaged');
  return text.slice(0, start) + changed + text.slice(end);
}
