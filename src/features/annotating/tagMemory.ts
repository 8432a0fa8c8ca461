import * as vscode from 'vscode';
import { inLetters, Offer } from '../offers';
import { tagsetOf } from '../../glossary/tagset';
import { Tag } from '../../glossary/model';
import { Library } from '../../library/library';
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
    const glossaries = (await this.library.read(uri))?.glossaries.map(each => each.glossary) ?? [];
    const tagset = tagsetOf(glossaries);
    const counts = new Map(usedValues(this.library.letters.all.values(), ({ annotations }) => annotations.flatMap(each => each.tags)).map(each => [each.value, each.letters]));
    const last = this.last.filter(name => counts.has(name) || tagset?.has(name));
    return [...new Set([...last, ...tagset?.keys() ?? [], ...counts.keys()])].map(name => ({ name, tag: tagset?.get(name), letters: counts.get(name) ?? 0 }));
  }

  async offers(uri: string): Promise<Offer[]> {
    return (await this.known(uri)).map(({ name, tag, letters }): Offer => ({
      label: `#${name}`, insert: `#${name}`, kind: vscode.CompletionItemKind.EnumMember, description: [tag?.label, inLetters(letters)].filter(each => each).join(' · ') || undefined,
      documentation: tag?.description, texts: [tag?.label ?? ''],
    }));
  }
}
