import * as vscode from 'vscode';
import { inLetters, Offer } from '../offers';
import { tagsetOf } from '../../glossary/tagset';
import { Tag } from '../../glossary/model';
import { namedGlossaries } from '../../letter/record';
import { Library } from '../../library/library';
import { ServingGlossary } from '../../library/serving';
import { usedValues } from '../../library/suggestions';

const STATE = 'glossator.tags';
const MOST = 100;

/** A tag that may be given: how the tagset names it, and how many letters have it. */
export interface KnownTag { readonly name: string; readonly tag?: Tag; readonly letters: number }

/** The tags in use, the last used ones first. */
export class TagMemory {
  constructor(private readonly library: Library, private readonly state: vscode.Memento) {}

  /** They were given just now. */
  used(tags: readonly string[]): void {
    if (tags.length > 0) void this.state.update(STATE, [...new Set([...tags, ...this.last])].slice(0, MOST));
  }

  private get last(): readonly string[] { return this.state.get<readonly string[]>(STATE, []); }

  /** The last used ones, then those of the tagset, then those of the letters, the most frequent first. */
  async known(uri: string): Promise<KnownTag[]> {
    const tagset = tagsetOf((await this.glossaries(uri)).map(each => each.glossary));
    const counts = new Map(usedValues(this.library.letters.all.values(), ({ annotations }) => annotations.flatMap(each => each.tags)).map(each => [each.value, each.letters]));
    const last = this.last.filter(name => counts.has(name) || tagset?.has(name));
    return [...new Set([...last, ...tagset?.keys() ?? [], ...counts.keys()])].map(name => ({ name, tag: tagset?.get(name), letters: counts.get(name) ?? 0 }));
  }

  /** Those that serve a letter, be it open or not. */
  private async glossaries(uri: string): Promise<readonly ServingGlossary[]> {
    const { library } = this, known = library.letter(uri) ? undefined : library.letters.get(uri);
    return known ? library.serving.of(uri, namedGlossaries(known.record)) : (await library.read(uri))?.glossaries ?? [];
  }

  async offers(uri: string): Promise<Offer[]> {
    return (await this.known(uri)).map(({ name, tag, letters }): Offer => ({
      label: `#${name}`, insert: `#${name}`, kind: vscode.CompletionItemKind.EnumMember, description: [tag?.label, inLetters(letters)].filter(each => each).join(' · ') || undefined,
      documentation: tag?.description, texts: [tag?.label ?? ''],
    }));
  }
}
