import { Point, Scene } from './scene';
import { Attachment } from '../model';
import { CitedKey } from '../../citation/model';
import { Range } from '../../text/range';

/** What a passage cites, and how it has it. */
export interface Attribution { readonly keys: readonly CitedKey[]; readonly attachment: Attachment }

/** The keys of citations that stand together. */
export function told(points: readonly Point[], attachment: Attachment): Attribution { return { keys: points.flatMap(each => each.citation.keys), attachment }; }

/**
 * The citation of a passage by the usual conventions: directly after it, or before its closing mark; the next one in its sentence; one named before it in the sentence; the one
 * at the end of the paragraph, if no other stands between. Undefined where there is none. The nearest one counts, of whatever work it is.
 */
export function attributionOf(scene: Scene, passage: Range, inner: Range): Attribution | undefined {
  const last = lastWord(scene.text, inner), next = scene.pointFrom(last);
  return direct(scene, inner, last, next) ?? inSentence(scene, passage, last, next) ?? namedBefore(scene, passage) ?? atEnd(scene, next);
}

/** After the last letter of a stretch. */
export function lastWord(text: string, { start, end }: Range): number {
  while (end > start && !/[\p{L}\p{N}]/u.test(text[end - 1])) end--;
  return end;
}

/** So many citations that stand together. */
const MOST = 20;

/** The points from one on that stand together, with nothing but blanks and signs between. */
export function together(scene: Scene, first: number): readonly Point[] {
  const { points } = scene;
  let last = first;
  while (last + 1 < points.length && last - first < MOST && points[last + 1].note === points[first].note && !points[last + 1].isNarrative && scene.isSilent(points[last].at, points[last + 1].at)) last++;
  return points.slice(first, last + 1);
}

function direct(scene: Scene, inner: Range, last: number, first: number): Attribution | undefined {
  const next = notWithin(scene, inner, last, first), point = scene.points[next];
  if (!point || !scene.isSilent(last, point.at)) return undefined;
  // An author who begins the next sentence.
  if (point.isNarrative && scene.endAfter(last) <= point.at && scene.endAfter(last) < scene.text.length) return undefined;
  return told(together(scene, next), point.note === undefined ? 'direct' : 'note');
}

/** A note that hangs within the marks may be on a word, where something is cited after them. */
function notWithin(scene: Scene, inner: Range, last: number, first: number): number {
  let next = first;
  while (next < first + MOST && scene.points[next]?.note !== undefined && scene.points[next].at <= inner.end) next++;
  const point = scene.points[next];
  return point && point.note === undefined && !point.isNarrative && scene.isSilent(last, point.at) ? next : first;
}

function inSentence(scene: Scene, passage: Range, last: number, next: number): Attribution | undefined {
  const point = scene.points[next];
  if (!point || scene.quotes(point)) return undefined;
  const end = scene.endAfter(last);
  // What is cited in brackets right after the full stop belongs to the sentence before it.
  if (point.at > end && (point.isNarrative || !scene.isSilent(end, point.at))) return undefined;
  if (point.isNarrative && point.at >= end && end < scene.text.length) return undefined;
  // An author who is named after it may be that of the next quotation, where this one has its own before it.
  if (point.isNarrative && namedBefore(scene, passage) && scene.passages[scene.passageAt(point.at - 1) + 1]?.start < end) return undefined;
  return told(together(scene, next), 'sentence');
}

function namedBefore(scene: Scene, passage: Range): Attribution | undefined {
  const from = scene.endBefore(passage.start), index = scene.pointFrom(passage.start + 1) - 1, point = scene.points[index];
  if (!point || point.note !== undefined || point.at < from) return undefined;
  if (point.isNarrative) return told([point], 'before');
  // One in brackets that is another passage's own, or the last sentence's.
  const other = scene.passages[scene.passageAt(point.at)];
  if ((other && other.end > from && other.end <= point.at + 1 && scene.isSilent(lastWord(scene.text, other.inner), point.at)) || (from > 0 && scene.isSilent(from, point.at))) return undefined;
  return told([point], 'before');
}

/** What ends the paragraph, if no quotation stands in its sentence: it would be that one's. */
function atEnd(scene: Scene, next: number): Attribution | undefined {
  const point = scene.points[next];
  if (!point || point.isNarrative || !scene.isSilent(point.at, scene.text.length) || scene.quotes(point)) return undefined;
  const sentence = scene.endBefore(lastWord(scene.text, { start: 0, end: point.at }));
  return scene.passages[scene.passages.length - 1].end > sentence ? undefined : told(together(scene, next), 'block');
}
