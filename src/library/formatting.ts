import { Cited, FormatAnswer, FormatRequest, Formatted } from '../bibliography/formatter/model';
import { styleRefusal } from '../bibliography/formatter/style';
import { CslItem } from '../bibliography/model';
import { plainReference } from '../bibliography/plainReference';
import { Run } from '../bibliography/runs';
import { Refusal, refusal } from '../text/refusal';
import { Disposable } from './files';
import { Port, Script, Scripts } from './scripts';

/** `style`: the text of a `.csl`, ours where there is none. `lang`: of the paper, BCP 47. */
export interface HowFormatted { readonly style?: string; readonly lang: string }

/** What its licence (CPAL 1.0, section 14) has us say wherever formatted references are shown. */
export const ACKNOWLEDGEMENT = { words: 'citeproc-js implements the Citation Style Language', copyright: '© Frank Bennett', link: 'https://citationstyles.org' } as const;

export const FORMATTER: Script = { folder: 'citeproc', name: 'formatter.js', libraries: ['citeproc.js'] };

/** A style that loops for ever costs this long, once. */
const LONGEST = 30_000;
const MOST_STYLES = 50;
/** So often the script may fall over before it has answered anything. */
const MOST_FALLS = 2;

/** `blamed`: the script fell over while it was at this; `again`: while it was at something else. */
type Outcome = FormatAnswer | 'blamed' | 'again';

/**
 * References and citations by CSL. The script that makes them is started when first needed, and again where it fell over; a reference is kept as
 * long as its item. Where nothing else helps, a reference is plain: names, title, date.
 */
export class Formatting implements Disposable {
  private port: Promise<Port | undefined> | undefined;
  private running: Port | undefined;
  /** The styles that the running script knows. */
  private readonly sent = new Set<string>();
  private readonly names = new Map<string, string>();
  private readonly problems = new Map<string, Refusal>();
  /** In the order in which they are answered. */
  private readonly waiting = new Map<number, (outcome: Outcome) => void>();
  private readonly kept = new WeakMap<CslItem, Map<string, Formatted>>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private last = 0;
  private falls = 0;

  constructor(private readonly scripts: Scripts, private readonly longest = LONGEST) {}

  /** All of them as one list, in the style's order; of several with one key the first. */
  async references(items: readonly CslItem[], how: HowFormatted): Promise<readonly Formatted[]> {
    const own = [...new Map([...items].reverse().map(item => [item.id, item])).values()].reverse();
    if (own.length === 0) return [];
    const answer = await this.ask({ items: own }, how);
    return answer?.references ?? own.map(plainReference);
  }

  /** One by itself: without a number, and without what would tell it from others. */
  async reference(item: CslItem, how: HowFormatted): Promise<Formatted> {
    const known = this.formatted(item, how);
    if (known) return known;
    const answer = await this.ask({ items: [item], single: true }, how);
    const found = answer?.references?.[0] ?? plainReference(item);
    const kept = this.kept.get(item) ?? new Map<string, Formatted>();
    this.kept.set(item, kept.set(this.keyOf(how), found));
    return found;
  }

  /** What `reference` has made already. */
  formatted(item: CslItem, how: HowFormatted): Formatted | undefined { return this.kept.get(item)?.get(this.keyOf(how)); }

  /** A citation of some of the items, as it is printed. Undefined where there is nothing to make it with. */
  async citation(cited: readonly Cited[], items: readonly CslItem[], how: HowFormatted): Promise<readonly Run[] | undefined> {
    const keys = new Set(cited.map(each => each.key));
    return (await this.ask({ items: items.filter(item => keys.has(item.id)), cited }, how))?.citation;
  }

  /** Why a style is not used, and ours instead, as far as that is known without trying it. */
  knownRefusal(style: string): Refusal | undefined { return this.problems.get(style) ?? styleRefusal(style); }

  /** The same, after it was tried. */
  async refusal(style: string): Promise<Refusal | undefined> {
    if (!this.knownRefusal(style)) await this.ask({ items: [] }, { style, lang: 'en-US' });
    return this.knownRefusal(style);
  }

  dispose(): void {
    this.falls = MOST_FALLS;
    this.end();
  }

  private keyOf({ style, lang }: HowFormatted): string { return `${this.nameOf(style)}\n${langOf(lang)}`; }

  private nameOf(style: string | undefined): string {
    if (style === undefined) return '';
    let name = this.names.get(style);
    if (name === undefined) {
      // Styles change while they are written: old ones are forgotten, and their names not used again.
      for (const oldest of this.names.keys()) if (this.names.size >= MOST_STYLES && this.names.delete(oldest)) this.problems.delete(oldest);
      this.names.set(style, name = String(++this.last));
    }
    return name;
  }

  private async ask(what: Pick<FormatRequest, 'items' | 'single' | 'cited'>, { style, lang }: HowFormatted): Promise<FormatAnswer | undefined> {
    const isKnown = style !== undefined && this.problems.has(style);
    for (;;) {
      const outcome = await this.post(what, isKnown ? { lang } : { style, lang });
      if (outcome === 'again') continue;
      if (outcome !== undefined && outcome !== 'blamed') {
        if (style !== undefined && outcome.problem) this.problems.set(style, outcome.problem);
        return outcome;
      }
      if (outcome === undefined || style === undefined || isKnown) return undefined;
      this.problems.set(style, refusal('style-fails'));
      return this.ask(what, { style, lang });
    }
  }

  private async post(what: Pick<FormatRequest, 'items' | 'single' | 'cited'>, { style, lang }: HowFormatted): Promise<Outcome | undefined> {
    const port = await (this.port ??= this.start());
    if (!port) return undefined;
    if (port !== this.running) return 'again';
    const name = this.nameOf(style), id = ++this.last;
    const request: FormatRequest = { id, style: { name, ...this.sent.has(name) ? {} : { text: style } }, lang: langOf(lang), ...what };
    this.sent.add(name);
    return new Promise(resolve => {
      this.waiting.set(id, resolve);
      if (this.waiting.size === 1) this.watch();
      port.post(request);
    });
  }

  private async start(): Promise<Port | undefined> {
    if (this.falls >= MOST_FALLS) return undefined;
    try {
      const port = await this.scripts.start(FORMATTER);
      this.running = port;
      port.listen(data => this.hear(data as FormatAnswer), () => { if (this.running === port) this.end(); });
      return port;
    } catch {
      return undefined;
    }
  }

  private hear(answer: FormatAnswer): void {
    const resolve = this.waiting.get(answer.id);
    this.waiting.delete(answer.id);
    this.falls = 0;
    this.watch();
    resolve?.(answer);
  }

  /** Ends a script that is at one thing for too long. */
  private watch(): void {
    clearTimeout(this.timer);
    this.timer = this.waiting.size === 0 ? undefined : setTimeout(() => this.end(), this.longest);
  }

  /** The script is no more. It was at what waits first. */
  private end(): void {
    clearTimeout(this.timer);
    this.falls++;
    this.running?.dispose();
    this.running = undefined;
    this.port = undefined;
    this.sent.clear();
    const waiting = [...this.waiting.values()];
    this.waiting.clear();
    waiting.forEach((resolve, i) => resolve(i === 0 ? 'blamed' : 'again'));
  }
}

/** A language that a CSL processor knows what to do with: `sv`, `sv-SE`; else English. */
function langOf(lang: string): string {
  const [, language, region] = /^([A-Za-z]{2,3})(?:[-_][A-Za-z]{4})?(?:[-_]([A-Za-z]{2}))?(?![A-Za-z])/.exec(lang) ?? ['', 'en', undefined];
  return region ? `${language.toLowerCase()}-${region.toUpperCase()}` : language.toLowerCase();
}
