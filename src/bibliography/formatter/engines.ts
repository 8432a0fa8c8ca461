import { runsOf } from './html';
import { localeOf } from './locales';
import { Cited, FormatAnswer, FormatRequest, Formatted, NamedStyle } from './model';
import { styleRefusal } from './style';
import { CslItem } from '../model';
import { plainReference } from '../plainReference';
import { Run, plainText } from '../runs';
import { Refusal, isRefusal, refusal } from '../../text/refusal';

/** What we use of citeproc-js (its manual, Running the processor). */
export interface Citeproc { Engine: new (system: System, style: string, lang: string, forceLang: boolean) => Engine; debug?: (text: string) => void }
interface System { retrieveLocale(lang: string): string; retrieveItem(id: string): CslItem }
interface Listed { readonly entry_ids: readonly (readonly string[])[]; readonly bibliography_errors: readonly { readonly itemID: string }[] }
interface Engine {
  readonly opt: { readonly development_extensions: { wrap_url_and_doi: boolean } };
  updateItems(ids: readonly string[], isUnsorted?: boolean): void;
  makeBibliography(): false | readonly [Listed, readonly string[]];
  makeCitationCluster(items: readonly object[]): string;
}

/** A style made ready in one language, with the items that it may ask for. */
interface Warm { readonly engine: Engine; readonly items: Map<string, CslItem>; next: number }

/** An engine of a large style takes a second to make, and a hundred megabytes. */
const MOST_WARM = 3;
/** citeproc-js writes this where a style prints nothing of an item. */
const UNPRINTED = /^\s*(?:\[CSL STYLE ERROR|$)/;

/** Formats with citeproc-js; runs beside the extension host. Keeps the engines that were used last. */
export class Engines {
  private readonly warm = new Map<string, Warm>();
  private readonly styles = new Map<string, string>();
  private readonly broken = new Map<string, Refusal>();

  /** `own`: the style that is used where there is none, or none that works. */
  constructor(private readonly citeproc: Citeproc, own: string) {
    this.styles.set('', own);
    citeproc.debug = () => undefined;
  }

  /** Never throws: a style that fails is answered by our own one, with the reason. */
  answer(request: FormatRequest): FormatAnswer {
    const { id, style } = request;
    if (style.text !== undefined && this.styles.get(style.name) !== style.text) this.learn(style);
    const made = this.broken.get(style.name) ?? this.attempt(style.name, request);
    if (!isRefusal(made)) return { id, ...made };
    const own = style.name === '' ? made : this.attempt('', request);
    return { id, ...isRefusal(own) ? { references: request.items.map(plainReference) } : own, ...style.name === '' ? {} : { problem: made } };
  }

  private learn({ name, text = '' }: NamedStyle): void {
    for (const key of this.warm.keys()) if (key.startsWith(`${name}\n`)) this.warm.delete(key);
    this.styles.set(name, text);
    const refused = styleRefusal(text);
    if (refused) this.broken.set(name, refused); else this.broken.delete(name);
  }

  private attempt(style: string, { lang, items, cited, single }: FormatRequest): Omit<FormatAnswer, 'id'> | Refusal {
    try {
      const warm = this.engine(style, lang);
      if (cited) return { citation: citation(warm, items, cited) };
      return { references: single ? items.flatMap(item => references(warm, [item], false)) : references(warm, items, true) };
    } catch {
      // Whatever it was in the middle of, it is not to be gone on with.
      this.warm.delete(`${style}\n${lang}`);
      return refusal('style-fails');
    }
  }

  private engine(style: string, lang: string): Warm {
    const key = `${style}\n${lang}`;
    let warm = this.warm.get(key);
    this.warm.delete(key);
    if (!warm) {
      const items = new Map<string, CslItem>();
      const system: System = { retrieveLocale: localeOf, retrieveItem: id => items.get(id) ?? { id, type: 'document' } };
      warm = { engine: new this.citeproc.Engine(system, this.styles.get(style) ?? '', lang, true), items, next: 0 };
      warm.engine.opt.development_extensions.wrap_url_and_doi = true;
    }
    this.warm.set(key, warm);
    for (const oldest of this.warm.keys()) if (this.warm.size > MOST_WARM) this.warm.delete(oldest);
    return warm;
  }
}

/** Gives items to an engine, and only these, by numbers that it has not heard before: keys may be any text, and what came under a key may have been another version of it. */
function give(warm: Warm, items: readonly CslItem[]): readonly string[] {
  warm.items.clear();
  const ids = items.map(item => {
    const id = String(warm.next++);
    warm.items.set(id, { ...item, id });
    return id;
  });
  warm.engine.updateItems(ids, ids.length < 2);
  return ids;
}

function references(warm: Warm, items: readonly CslItem[], numbered: boolean): Formatted[] {
  const ids = give(warm, items), own = new Map(ids.map((id, i) => [id, items[i]]));
  const made = warm.engine.makeBibliography();
  const listed = made ? printed(...made) : ids.map(id => ({ id, html: warm.engine.makeCitationCluster([{ id }]) }));
  const found = listed.map(({ id, html }) => {
    const item = own.get(id) as CslItem, runs = UNPRINTED.test(html.replace(/<[^<>]*>/g, '')) ? [] : runsOf(html, numbered);
    return runs.length > 0 ? { key: item.id, runs, text: plainText(runs) } : plainReference(item);
  });
  // What a style leaves out of its list is listed all the same.
  const there = new Set(listed.map(({ id }) => id));
  return [...found, ...ids.filter(id => !there.has(id)).map(id => plainReference(own.get(id) as CslItem))];
}

/** Of what is not printed there is an id and an error, and no text. */
function printed({ entry_ids: entries, bibliography_errors: errors }: Listed, texts: readonly string[]): { id: string; html: string }[] {
  const unprinted = new Set(errors.map(each => each.itemID)), ids = entries.map(([id]) => id).filter(id => !unprinted.has(id));
  if (ids.length !== texts.length) throw new Error('entries without texts');
  return ids.map((id, i) => ({ id, html: texts[i] }));
}

function citation(warm: Warm, items: readonly CslItem[], cited: readonly Cited[]): readonly Run[] {
  const ids = give(warm, items), number = new Map(items.map((item, i) => [item.id, ids[i]]));
  return runsOf(warm.engine.makeCitationCluster(cited.flatMap(({ key, locator, prefix, suffix, suppressed }) => {
    const id = number.get(key);
    return id === undefined ? [] : [{ id, ...locator ? { locator: locator.value, label: locator.label } : {}, ...prefix ? { prefix: `${prefix} ` } : {}, ...suffix ? { suffix: /^[\p{L}\p{N}]/u.test(suffix) ? ` ${suffix}` : suffix } : {}, ...suppressed ? { 'suppress-author': true } : {} }];
  })));
}
