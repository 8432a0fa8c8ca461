import { strict as assert } from 'node:assert';
import { MemoryFiles, uriOf } from '../memoryFiles';
import { Spot } from '../../../src/library/navigation/spots';
import { Library } from '../../../src/library/library';
import { Thing, thingAt } from '../../../src/library/navigation/thingAt';

/** A small correspondence: three letters, two glossaries that serve them, and one that serves one folder. */
export const FILES: Readonly<Record<string, string>> = {
  'a.letter': `---
id: trotskij1933
title: En liten grupps hävstång
sender: Lev Trotskij
recipient: Brittiska sektionen
date: 1933-10-02
lang: sv
original: engelskan
glossary: [glossary.yaml, folk/folk.glossary.yaml, none.yaml]
---
Kära kamrater!

1. Om ILP:s väg och [hävstången]{#an-k3f9 .metafor}[^an-k3f9] av [ledaren]{term="new leader"}.

[^an-k3f9]: Jfr [punkt 2](#p2) och [stället](#an-k3f9).

2. Se [förra brevet om ILP](b%20c.letter#p1) och [samma](b%20c.letter#p1.1), ILP-ledningen[^x].

[^x]: Bara en not[^an-k3f9].

3. []{#an-long .s}Detta löper

vidare hit[]{.e a=an-long} till slut. [Hem](https://example.org/) [Ut](../../x.letter) [Väg](papper.md) [Borta](z.letter#p1)
`,
  'b c.letter': `---
id: engelskan
sender: Karin Svensson
lang: sv
---
Kära vän!

1. Till [hävstången](a.letter#an-k3f9), [brevet](a.letter), [punkten](a.letter#p2) och ILP.

2. Labourpartiet.
`,
  'folk/c.letter': 'Kära vän!\n\n1. Groves och [hon]{term=Groves} i ILP. Se [brevet](../a.letter#p1).\n',
  'glossary.yaml': 'lang: sv\nterms:\n  ILP:\n    kind: organization\n    gloss: Ett parti.\n    see: [Labourpartiet, Groves]\n  Labourpartiet:\n    gloss: Ett annat.\n    see: ILP\n  The New Leader:\n    forms: [New Leader]\n',
  'folk/folk.glossary.yaml': 'lang: sv\nterms:\n  Groves:\n    gloss: En person.\n    see: [ILP]\n',
  'papper.md': '# Papper\n',
};

export function correspondence(changes: Readonly<Record<string, string>> = {}): { files: MemoryFiles; library: Library } {
  const files = new MemoryFiles({ ...FILES, ...changes });
  return { files, library: new Library(files) };
}

/** The thing in the middle of `part` of the first place where `words` stand. */
export async function thing(library: Library, path: string, words: string, part = words): Promise<Thing | undefined> {
  return thingAt(library, uriOf(path), offsetOf(path, words, part));
}

export function offsetOf(path: string, words: string, part = words): number {
  const at = FILES[path].indexOf(words);
  assert.ok(at >= 0, words);
  return at + words.indexOf(part) + (part.length >> 1);
}

/** `a.letter:13 ILP:s`: each place with its line (from 1) and its text. */
export function shown(spots: readonly Spot[] | undefined): string[] {
  return (spots ?? []).map(({ uri, start, end }) => {
    const path = uri.replace(/^memory:\/home\//, '');
    return `${path}:${FILES[path].slice(0, start).split('\n').length} ${FILES[path].slice(start, end)}`;
  }).sort();
}
