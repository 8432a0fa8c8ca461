const LONGEST = 80;

/**
 * The candidates that are written most like a text, nearest first, at most `most`; those equally near in the order in which they
 * come. Capitals and composed letters count for nothing. None where every candidate differs in more than a third.
 */
export function nearest(written: string, candidates: Iterable<string>, most = 3): string[] {
  const own = comparable(written);
  if (own.length > LONGEST) return [];
  const found: { candidate: string; distance: number }[] = [];
  let limit = Math.ceil(own.length / 3);
  for (const candidate of new Set(candidates)) {
    if (candidate === written || Math.abs(candidate.length - written.length) > limit + 3) continue;
    const other = comparable(candidate);
    const distance = editDistance(own, other, limit);
    if (distance > limit || distance >= Math.max(own.length, other.length)) continue;
    const at = found.findIndex(each => each.distance > distance);
    found.splice(at < 0 ? found.length : at, 0, { candidate, distance });
    if (found.length > most) found.pop();
    // What comes later has to be nearer than the last.
    if (found.length === most) limit = Math.min(limit, found[most - 1].distance - 1);
    if (limit < 0) break;
  }
  return found.map(each => each.candidate);
}

function comparable(text: string): string { return text.normalize('NFC').toLowerCase(); }

/** How many letters are to be put in, left out, changed or swapped with the next; more than `limit` where it is more than that. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [], last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let distance = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) distance = Math.min(distance, before[j - 2] + 1);
      row.push(distance);
      least = Math.min(least, distance);
    }
    // A swap reaches back two rows, and costs one: it cannot bring a row below this one's least.
    if (least > limit) return limit + 1;
    [before, last] = [last, row];
  }
  return last[b.length];
}
