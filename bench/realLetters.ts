import fs from 'node:fs';
import path from 'node:path';

/** A text of a folder of real letters; `name` is its path there, without its ending. */
export interface RealLetter { readonly name: string; readonly text: string }

/** The texts of a folder, and what is text in its XML, as letters. */
export function realLetters(folder: string): RealLetter[] {
  return fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => /\.(?:txt|xml|md)$/.test(name)).sort().map(name => {
    const source = fs.readFileSync(path.join(folder, name), 'utf8');
    return { name: name.replace(/\.[^.]*$/, ''), text: name.endsWith('.xml') ? textOfXml(source) : source };
  });
}

function textOfXml(source: string): string {
  return source.replace(/<teiHeader[^]*?<\/teiHeader>|<\?[^>]*>/g, '').replace(/<\/(?:p|head|opener|closer|salute|signed|dateline|l)>/g, '\n\n').replace(/<[^>]*>/g, '').replace(/\n\s*\n\s*/g, '\n\n').trim();
}
