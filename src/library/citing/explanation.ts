import { citationsOf } from './cited';
import { NamedBy } from './served';
import { Standing, standingsOf } from './standing';
import { Progress } from '../index/letterIndex';
import { Library } from '../library';
import { PAPER_LANGUAGES } from '../../citation/languages';
import { PaperLanguage } from '../../citation/model';

/** Where the cursor is: whether a key can stand there, what is typed of it, and how many sources have that. */
export interface KeyPlace { readonly typed: string; readonly found: number; readonly isMore: boolean }

/** Why keys are offered in a text, or none are. */
export interface Explanation {
  readonly uri: string;
  readonly kind: 'paper' | 'letter' | 'other';
  readonly languageId: string;
  /** In which its citations are written: that of the paper, for a letter Markdown. */
  readonly language?: PaperLanguage;
  /** Undefined where no key can stand at the cursor. */
  readonly place?: KeyPlace;
  readonly bibliographies: readonly Standing[];
  /** Who names bibliographies for it; `workspace` where nobody does. */
  readonly namedBy: ReadonlySet<NamedBy>;
  readonly isInFolder: boolean;
  readonly isTrusted: boolean;
  /** How many letters are known, and whether they are all. */
  readonly letters: number;
  readonly progress: Progress;
  /** How many of the keys that it cites nothing has. */
  readonly unknown: number;
}

const MOST = 200;

/** Undefined for what is not open. */
export async function explain(library: Library, uri: string, offset: number): Promise<Explanation | undefined> {
  const { citing, files, letters, index } = library, open = files.open(uri);
  if (!open) return undefined;
  const own = citing.papers.language(uri), kind = own ? 'paper' : open.isLetter ? 'letter' : 'other';
  const language = own ?? (kind === 'letter' ? PAPER_LANGUAGES.find(each => each.languageIds.includes('markdown')) : undefined);
  const text = open.text(), context = language?.keyContext(text, offset);
  const table = await citing.sources(uri);
  const typed = context && text.slice(context.start, offset), found = table && typed !== undefined ? await table.find(typed, undefined, MOST) : undefined;
  const bibliographies = standingsOf(table?.bibliographies ?? []);
  const unknown = new Set((citationsOf(library, uri) ?? []).flatMap(({ keys }) => keys.map(each => each.key)).filter(key => key !== '*' && table?.get(key) === undefined));
  return {
    uri, kind, languageId: open.languageId, language, place: typed === undefined ? undefined : { typed, found: found?.items.length ?? 0, isMore: found?.isCut ?? false },
    bibliographies, namedBy: new Set(bibliographies.map(each => each.file.namedBy)), isInFolder: files.folderOf(uri) !== undefined, isTrusted: files.isTrusted(),
    letters: letters.all.size, progress: index.progress, unknown: unknown.size,
  };
}
