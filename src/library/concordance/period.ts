import { Limits } from './model';
import { days, isEdtf } from '../../letter/edtf';

/** From and to, each EDTF; what is not there is open. */
export type Period = Pick<Limits, 'from' | 'to'>;

/** A period as it is typed: `1933`, `1933-05`, `1933/1935`, `1933–1935`, `1933/` (from then on), `/1935` (until then). A code where it is none. */
export function parsePeriod(typed: string): Period | 'period-shape' | 'period-order' {
  const text = typed.trim().replace(/\s*(?:\/|[–—]|(?<=\s)-(?=\s))\s*/, '/');
  const slash = text.indexOf('/'), [from, to] = slash < 0 ? [text, text] : [text.slice(0, slash), text.slice(slash + 1)].map(each => each === '..' ? '' : each);
  if (from === '' && to === '') return 'period-shape';
  if ([from, to].some(each => each !== '' && (each.includes('/') || !isEdtf(each)))) return 'period-shape';
  if (from !== '' && to !== '' && days(from)!.first > days(to)!.last) return 'period-order';
  return { ...from === '' ? {} : { from }, ...to === '' ? {} : { to } };
}

/** The same as it is typed again. */
export function writePeriod({ from, to }: Period): string { return from === to ? from ?? '' : `${from ?? ''}/${to ?? ''}`; }
