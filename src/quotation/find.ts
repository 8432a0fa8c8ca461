import { Attribution, attributionOf } from './finding/attribution';
import { Surroundings, flowsIn, readBlock } from './finding/blockQuotation';
import { Passage, trimmed } from './finding/marks';
import { Places, put } from './finding/places';
import { QuotedSegments, Segment } from './finding/quoted';
import { Point, Scene, Spoken, spoken } from './finding/scene';
import { Quotation } from './model';
import { Citation, Paper, QuotationForm, RunningText } from '../citation/model';
import { Range } from '../text/range';
import { lastAtMost } from '../text/reading';

/** What the flows of a paper say by themselves, kept from one version to the next. */
const heard = new WeakMap<RunningText, ReadonlyMap<string, Spoken>>();

/**
 * The quotations of a paper that have a citation, by the usual conventions, of a key that `isWanted` (a letter that the library has). In the order of the text. `before`: the
 * running text of an earlier version in which quotations were found.
 */
export function quotationsOf(paper: Paper, running: RunningText, isWanted: (key: string) => boolean, before?: RunningText): Quotation[] {
  const finder = new Finder(paper, running, isWanted, heard.get(running) ?? (before && heard.get(before))), found = finder.find();
  heard.set(running, finder.heard);
  return found;
}

class Finder implements Surroundings {
  readonly text: string;
  readonly places: Places;
  readonly heard = new Map<string, Spoken>();
  private readonly keys = new Map<string, boolean>();
  private readonly scenes = new Map<number, Scene>();
  private readonly found: Quotation[] = [];
  /** Citations that are arguments of forms, by their forms. */
  private readonly inForms = new Map<QuotationForm, Citation[]>();
  private readonly taken = new Set<Citation>();
  /** Forms in the midst of flows. */
  private readonly inFlows = new Map<number, QuotationForm[]>();

  constructor(paper: Paper, private readonly running: RunningText, private readonly isWanted: (key: string) => boolean, private readonly before: ReadonlyMap<string, Spoken> | undefined) {
    this.text = paper.text;
    this.places = new Places(paper, running, citation => citation.keys.some(({ key }) => this.wants(key)));
    this.takeArguments(paper);
    for (const form of running.forms) {
      const flow = form.isBlock ? undefined : this.places.flowAt(form.inner.start);
      if (flow !== undefined) put(this.inFlows, flow, form);
    }
  }

  find(): Quotation[] {
    const { wanted } = this.places;
    if (wanted.size === 0 && ![...this.inForms.keys()].some(form => this.wantsArgument(form))) return [];
    const consumed = new Consumed(this.blocks()), flows = new Set<number>();
    for (const flow of wanted) flows.add(flow).add(this.lastOfChain(flow));
    for (const flow of flows) this.passages(flow, consumed);
    return this.found.sort((a, b) => a.start - b.start || b.end - a.end);
  }

  private wants(key: string): boolean {
    let known = this.keys.get(key);
    if (known === undefined) this.keys.set(key, known = this.isWanted(key));
    return known;
  }

  scene(flow: number): Scene {
    let scene = this.scenes.get(flow);
    if (!scene) {
      const citations = this.places.citationsIn(flow);
      scene = new Scene(this.places.flows[flow], this.taken.size > 0 ? citations.filter(each => !this.taken.has(each)) : citations, this.places.notesIn(flow), this.hear, this.quotes);
      this.scenes.set(flow, scene);
    }
    return scene;
  }

  private readonly quotes = ({ note, citation }: Point): boolean => {
    if (note === undefined) return false;
    const { flow, passages } = this.scene(note), at = flow.reading.fromSource(citation.start);
    return passages.length > 0 && passages[0].start < at;
  };

  private readonly hear = (text: string): Spoken => {
    let known = this.heard.get(text);
    if (!known) this.heard.set(text, known = this.before?.get(text) ?? spoken(text));
    return known;
  };

  private takeArguments({ citations }: Paper): void {
    const starts = citations.map(each => each.start);
    for (const form of this.running.forms) {
      for (const { start, end } of form.arguments) {
        // The range of a citation may be all of its form.
        for (let index = lastAtMost(starts, end); index >= 0 && index < citations.length && starts[index] >= form.start; index--) {
          const citation = citations[index], [{ start: key }] = citation.keys;
          if (citation.form === 'nocite' || key < start || key > end || this.taken.has(citation)) continue;
          put(this.inForms, form, citation);
          this.taken.add(citation);
        }
      }
    }
  }

  private wantsArgument(form: QuotationForm): boolean { return this.inForms.get(form)?.some(({ keys }) => keys.some(({ key }) => this.wants(key))) ?? false; }

  argumentsOf(form: QuotationForm): Attribution | undefined {
    const own = this.inForms.get(form);
    return own && { keys: own.flatMap(each => each.keys), attachment: 'argument' };
  }

  /** Finds the quotations on lines of their own; returns the ranges in which nothing else is one. */
  private blocks(): Range[] {
    const consumed: Range[] = [], forms = this.running.forms.filter(each => each.isBlock);
    for (let index = 0; index < forms.length; index++) {
      const form = forms[index];
      if (!this.concerns(form)) continue;
      let last = index;
      while (last + 1 < forms.length && forms[last + 1].start < form.end) last++;
      const block = readBlock(form, forms.slice(index + 1, last + 1), this);
      if (!block) continue;
      this.push(form, true, block.segments, block.attribution);
      consumed.push(form.inner);
      index = last;
    }
    return consumed;
  }

  /** Whether a wanted citation stands in a block or beside it. */
  private concerns(form: QuotationForm): boolean {
    if (this.wantsArgument(form)) return true;
    const { wanted } = this.places, flows = flowsIn(form, this.places);
    if (flows.length === 0) return false;
    const beside = [this.places.next(flows[0], -1), this.places.next(flows[flows.length - 1], 1)];
    return flows.some(each => wanted.has(each)) || beside.some(each => each !== undefined && wanted.has(each));
  }

  /** The passages in quotation marks of a flow, and those in forms of the language's own. */
  private passages(flow: number, consumed: Consumed): void {
    const scene = this.scene(flow), chain = this.chainTo(flow, scene), forms = (this.inFlows.get(flow) ?? []).map(form => ({ form, inner: this.read(scene, form) }));
    const written = new Map<Passage, QuotationForm>();
    for (const { form, inner } of forms) {
      const before = scene.passages[scene.passageAt(inner.start)], around = before && inner.end <= before.end ? before : undefined;
      // With its marks, or without any; in a passage it is part of that.
      if (!around) written.set({ ...inner, inner }, form);
      else if (inner.start - around.start <= 2 && around.end - inner.end <= 2) written.set(around, form);
    }
    for (const passage of written.size > 0 ? new Set([...scene.passages, ...written.keys()]) : scene.passages) {
      if (consumed.has(scene.source({ start: passage.start, end: passage.start + 1 }).start)) continue;
      const form = written.get(passage), first = passage === scene.passages[0] ? chain : [];
      const attribution = (form && this.argumentsOf(form)) ?? attributionOf(scene, passage, passage.inner) ?? (first.length > 0 ? this.fromStart(first[0]) : undefined);
      if (attribution) this.quote(scene, passage, first, attribution, form);
    }
  }

  private read(scene: Scene, { inner }: QuotationForm): Range {
    const { reading } = scene.flow;
    return trimmed(scene.text, reading.fromSource(inner.start), reading.fromSource(inner.end));
  }

  /** The citation before the first paragraph of several. */
  private fromStart({ scene, at }: Beginning): Attribution | undefined { return attributionOf(scene, { start: at, end: scene.text.length }, { start: at, end: scene.text.length }); }

  private quote(scene: Scene, passage: Passage, chain: readonly Beginning[], attribution: Attribution, form: Range | undefined): void {
    const own = form ?? scene.source(passage), first = chain[0];
    const segments = [...chain.map((each): Segment => ({ reading: each.scene.flow.reading, ...trimmed(each.scene.text, each.at + 1, each.scene.text.length) })), { reading: scene.flow.reading, ...passage.inner }];
    this.push(first ? { start: first.scene.source({ start: first.at, end: first.at + 1 }).start, end: own.end } : own, false, segments, attribution);
  }

  /** The paragraphs before a flow that a quotation in it begins in: each begins with its mark, and has none that closes it. */
  private chainTo(flow: number, scene: Scene): Beginning[] {
    const [passage] = scene.passages;
    if (!passage || scene.text.slice(0, passage.start).trim() !== '') return [];
    const sign = scene.text[passage.start], chain: Beginning[] = [];
    for (let before = this.places.next(flow, -1); before !== undefined && chain.length < LONGEST_CHAIN; before = this.places.next(before, -1)) {
      const other = this.scene(before), mark = other.open.find(each => each.sign === sign);
      if (!mark) break;
      chain.unshift({ scene: other, at: mark.at });
      if (other.text.slice(0, mark.at).trim() !== '') break;
    }
    return chain;
  }

  /** The last paragraph of a quotation that is open at the end of a flow; else the flow itself. */
  private lastOfChain(flow: number): number {
    const [mark] = this.scene(flow).open;
    if (!mark) return flow;
    for (let next = this.places.next(flow, 1), steps = 0; next !== undefined && steps < LONGEST_CHAIN; next = this.places.next(next, 1), steps++) {
      const scene = this.scene(next), start = /\S/.exec(scene.text)?.index ?? 0;
      if (scene.text[start] !== mark.sign) return flow;
      if (!scene.open.some(each => each.at === start)) return next;
    }
    return flow;
  }

  private push({ start, end }: Range, isBlock: boolean, segments: readonly Segment[], { keys, attachment }: Attribution): void {
    const [cited, ...alternatives] = keys.filter(({ key }) => this.wants(key));
    if (cited) this.found.push({ start, end, isBlock, quoted: new QuotedSegments(segments), cited, attachment, ...alternatives.length > 0 ? { alternatives } : {} });
  }
}

interface Beginning { readonly scene: Scene; readonly at: number }

const LONGEST_CHAIN = 50;

/** Ranges in order that do not overlap. */
class Consumed {
  private readonly starts: readonly number[];

  constructor(private readonly ranges: readonly Range[]) { this.starts = ranges.map(each => each.start); }

  has(offset: number): boolean {
    const range = this.ranges[this.starts.length > 0 ? lastAtMost(this.starts, offset) : 0];
    return range !== undefined && range.start <= offset && offset < range.end;
  }
}
