import { Attribution, lastWord, together, told } from './attribution';
import { trimmed } from './marks';
import { Places } from './places';
import { Segment } from './quoted';
import { Point, Scene } from './scene';
import { Attachment } from '../model';
import { QuotationForm } from '../../citation/model';
import { Range } from '../../text/range';

/** A quotation on lines of its own: its paragraphs, and what it cites. */
export interface BlockFound { readonly segments: readonly Segment[]; readonly attribution: Attribution }

/** What blocks are read with. */
export interface Surroundings {
  readonly text: string;
  readonly places: Places;
  scene(flow: number): Scene;
  /** The citations in the arguments of a form. */
  argumentsOf(form: QuotationForm): Attribution | undefined;
}

interface Part extends Range { readonly scene: Scene; readonly flow: number }

/** The flows that are paragraphs of a block: not the notes that hang in it. */
export function flowsIn({ inner }: QuotationForm, places: Places): number[] {
  const found: number[] = [];
  const from = places.from(inner.start), before = from - 1;
  // One that began before it may hold it.
  if (before >= 0 && places.flows[before].end > inner.start && places.flows[before].start < inner.start) found.push(before);
  for (let flow = from; flow < places.flows.length && places.flows[flow].start < inner.end; flow++) {
    const { hangsAt } = places.flows[flow];
    if (hangsAt === undefined || hangsAt < inner.start || hangsAt > inner.end) found.push(flow);
  }
  return found;
}

/**
 * The citation of a block: among its arguments, at its end, in a line of its own after a dash, right after it, in a note that hangs at its end, in the sentence that leads to it.
 * `nested`: the blocks in it; a citation at their end is theirs.
 */
export function readBlock(form: QuotationForm, nested: readonly QuotationForm[], around: Surroundings): BlockFound | undefined {
  const { places } = around, flows = flowsIn(form, places), last = flows[flows.length - 1];
  if (last === undefined) return undefined;
  const parts = flows.map((flow): Part => {
    const scene = around.scene(flow), { reading } = scene.flow;
    return { ...trimmed(scene.text, reading.fromSource(form.inner.start), reading.fromSource(form.inner.end)), scene, flow };
  });
  const isOwn = !nested.some(each => each.inner.start <= places.flows[last].start && places.flows[last].start < each.inner.end);
  const signed = isOwn ? signature(parts, around.text) : undefined, paragraphs = signed?.parts ?? parts;
  const attribution = around.argumentsOf(form) ?? signed?.attribution ?? after(form, last, around) ?? before(form, flows[0], around);
  const segments = unmarked(paragraphs).filter(each => !each.scene.isSilent(each.start, each.end)).map(({ scene, start, end }): Segment => ({ reading: scene.flow.reading, start, end }));
  return attribution && segments.length > 0 ? { segments, attribution } : undefined;
}

const DASH = /(?:^|\s)[–—―-]{1,2}\s?(?=\S)/g;
/** Right before a dash; in LaTeX after a forced line's end, or pushed to the right. */
const LINE_START = /(?:^|\n|\\\\(?:\[[^\]]{0,10}\])?|\\hfill|\\hspace\*?\{[^{}]{0,20}\}|\\raggedleft)[ \t>|{]*$/;
const LONGEST_SIGNATURE = 300;

/** What is cited at the end, and the paragraphs without what says it: a line that begins with a dash, brackets. */
function signature(parts: readonly Part[], source: string): { parts: readonly Part[]; attribution?: Attribution } {
  const last = parts[parts.length - 1], { scene } = last;
  const line = signatureLine(last, parts.length === 1, source), cut = line === undefined ? last.end : lastWord(scene.text, { start: last.start, end: line });
  const rest = (end: number): readonly Part[] => [...parts.slice(0, -1), { ...last, end: punctuated(scene.text, end, last.end) }];
  if (line !== undefined) {
    const point = scene.pointFrom(line);
    if (scene.points[point]?.at <= last.end) return { parts: rest(cut), attribution: told(together(scene, point), attachmentOf(scene.points[point])) };
  }
  // The last point, and those that stand with it.
  let first = scene.pointFrom(last.start), end = first;
  while (end < scene.points.length && scene.points[end].at <= last.end) end++;
  const bracket = bracketAtEnd(scene, last);
  if (bracket !== undefined) first = Math.max(first, scene.pointFrom(bracket));
  else for (let at = end - 1; at >= first; at--) if (!scene.isSilent(scene.points[at].at, last.end)) { first = at + 1; break; }
  if (first >= end) {
    // A signature that cites nothing is one all the same where the citation follows it.
    return line === undefined ? { parts } : { parts: rest(cut) };
  }
  const isBracketed = bracket !== undefined && bracket > last.start;
  return { parts: isBracketed ? rest(lastWord(scene.text, { start: last.start, end: bracket })) : parts, attribution: told(ofOneKind(scene.points.slice(first, end)), attachmentOf(scene.points[first])) };
}

function attachmentOf({ note }: Point): Attachment { return note === undefined ? 'block' : 'note'; }

/** All in the text, or all in one note. */
function ofOneKind(points: readonly Point[]): readonly Point[] { return points.filter(each => each.note === points[0].note); }

/** Where the last line begins with a dash that is no speaker's: it is no sentence, and something stands before it. */
function signatureLine({ scene, start, end }: Part, isOnly: boolean, source: string): number | undefined {
  const text = scene.text.slice(start, end);
  for (const match of [...text.matchAll(DASH)].reverse()) {
    const at = start + match.index + match[0].search(/\S/);
    if (end - at > LONGEST_SIGNATURE || (isOnly && scene.isSilent(start, at))) return undefined;
    const from = scene.source({ start: at, end: at + 1 }).start;
    if (!LINE_START.test(source.slice(Math.max(0, from - 50), from))) continue;
    const point = scene.points[scene.pointFrom(at)], said = scene.text.slice(at, Math.min(end, point?.at ?? end));
    return /[.!?…]["”’»]?\s*$/.test(said) ? undefined : at;
  }
  return undefined;
}

/** Where a bracket opens that closes at the end, and in which something is cited. */
function bracketAtEnd(scene: Scene, { start, end }: Range): number | undefined {
  const { text, points } = scene;
  let close = end;
  while (close > start && /[\s.,;:]/.test(text[close - 1])) close--;
  if (text[close - 1] !== ')') return undefined;
  const open = text.lastIndexOf('(', close - 1);
  return open >= start && close - open < LONGEST_SIGNATURE && points[scene.pointFrom(open + 1)]?.at < close ? open : undefined;
}

/** With the full stop and the marks that close after the last word. */
function punctuated(text: string, from: number, limit: number): number {
  let end = from;
  while (end < limit && /[^\s\p{L}\p{N}([–—―-]/u.test(text[end])) end++;
  return end;
}

/** The flow directly after a block, if the citation begins it; or it is a line with a dash that ends in one. */
function after(form: QuotationForm, last: number, around: Surroundings): Attribution | undefined {
  const flow = around.places.next(last, 1);
  if (flow === undefined || !around.places.wanted.has(flow) || around.places.flows[flow].start < form.inner.end) return undefined;
  const scene = around.scene(flow), point = scene.points[0];
  if (!point) return undefined;
  const isSigned = /^\s*[–—―-]/.test(scene.text) && scene.text.length < LONGEST_SIGNATURE && scene.isSilent(scene.points[scene.points.length - 1].at, scene.text.length);
  if (!isSigned && !scene.isSilent(0, point.at)) return undefined;
  if (!isSigned && point.isNarrative && !scene.isSilent(point.at, scene.text.length) && !/^\s*\(/.test(scene.text)) return undefined;
  return told(together(scene, 0), 'block');
}

/** The flow directly before a block, if it leads to it: the last citation in its last sentence. */
function before(form: QuotationForm, first: number, around: Surroundings): Attribution | undefined {
  const flow = around.places.flows[first].start < form.inner.start ? undefined : around.places.next(first, -1);
  if (flow === undefined || !around.places.wanted.has(flow)) return undefined;
  const scene = around.scene(flow), { text, points } = scene, last = points[points.length - 1];
  if (!last || (/[.!?…][)\]"”’»]*\s*$/.test(text)) || last.at < scene.endBefore(lastWord(text, { start: 0, end: text.length }))) return undefined;
  return told([last], 'before');
}

/** Without the marks around all of it. */
function unmarked(parts: readonly Part[]): readonly Part[] {
  if (parts.length === 1) {
    const [part] = parts, own = part.scene.passages.find(each => each.start === part.start);
    return own && part.scene.isSilent(own.end, part.end) ? [{ ...part, ...own.inner }] : parts;
  }
  return parts.map((part, index) => {
    const isOpen = part.scene.open.some(each => each.at === part.start);
    if (index < parts.length - 1) return isOpen ? { ...part, start: part.start + 1 } : part;
    const own = part.scene.passages.find(each => each.start === part.start);
    return own && part.scene.isSilent(own.end, part.end) && parts[0].scene.open.some(each => each.at === parts[0].start) ? { ...part, ...own.inner } : part;
  });
}
