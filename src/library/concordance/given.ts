import { LIMITS, LimitName, Limits, MATCHES, Query } from './model';
import { isEdtf } from '../../letter/edtf';

/** What is of the right shape in something that may be anything: the argument of a command. Only what is given is there. */
export function queryIn(value: unknown): Partial<Query> {
  const { text, match, isCaseSensitive } = Object(value) as Record<string, unknown>, how = MATCHES.find(each => each === match);
  return { ...typeof text === 'string' ? { text } : {}, ...how ? { match: how } : {}, ...typeof isCaseSensitive === 'boolean' ? { isCaseSensitive } : {} };
}

/** The same of limits. */
export function limitsIn(value: unknown): Limits {
  const { senders, recipients, from, to, languages, tags, passages, letters } = Object(value) as Record<string, unknown>;
  const date = (text: unknown): string | undefined => typeof text === 'string' && !text.includes('/') && isEdtf(text) ? text : undefined;
  const all = {
    senders: texts(senders), recipients: texts(recipients), from: date(from), to: date(to), languages: texts(languages), tags: texts(tags), letters: texts(letters),
    passages: passages === 'annotated' || passages === 'quoted' ? passages : undefined,
  } satisfies Limits;
  return Object.fromEntries(Object.entries(all).filter(([, each]) => each !== undefined));
}

/** Words as they are typed to be found as one (query.ts): in quotation marks, of a kind that does not end it sooner. */
export function phrase(words: string): string {
  const text = words.replace(/\s+/g, ' ').trim();
  if (!/[\s,]/.test(text)) return text;
  if (!/["“”„‟«»]\s*,/.test(text)) return `"${text}"`;
  return /['‘’‚‛‹›]\s*(?:,|$)/.test(text) ? `"${text.replace(/["“”„‟«»]/g, ' ')}"` : `'${text}'`;
}

/** One of the limits, as commands name them: `period` is `from` and `to`. */
export function limitNamed(value: unknown): LimitName | undefined {
  const { limit = value } = Object(value) as { limit?: unknown };
  return LIMITS.find(each => each === limit);
}

/** The limits without one of them, or without one of its values. */
export function withoutLimit(limits: Limits, name: LimitName, value?: string): Limits {
  const { [name as 'senders']: own, from, to, ...rest } = limits, period = name === 'period' ? {} : { ...from === undefined ? {} : { from }, ...to === undefined ? {} : { to } };
  const left = Array.isArray(own) && value !== undefined ? own.filter(each => each !== value) : [];
  return { ...rest, ...period, ...left.length > 0 ? { [name]: left } : {} };
}

function texts(value: unknown): readonly string[] | undefined {
  const found = typeof value === 'string' ? [value] : Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
  return found.length > 0 ? found : undefined;
}
