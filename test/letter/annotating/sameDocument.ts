/** A node of Pandoc's JSON, or part of one. */
type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
type Node = { t: string; c: Json };

/** `limits`: the same but for what letter format knows to be otherwise (a list cut in two by a definition, a no-break blank for a blank, a heading's own id). */
export type Sameness = 'same' | 'limits' | 'different';

/** Whether Pandoc reads the same in two texts, spans, notes and empty comments taken out. */
export function sameDocument(one: string, other: string): Sameness {
  const [a, b] = [JSON.parse(one), JSON.parse(other)].map((each: Json) => told(each));
  if (JSON.stringify(a) === JSON.stringify(b)) return 'same';
  return JSON.stringify(lenient(a)) === JSON.stringify(lenient(b)) ? 'limits' : 'different';
}

/** Two documents as they are compared, a node a line. */
export function shown(document: string): string { return JSON.stringify(lenient(told(JSON.parse(document) as Json))).replace(/(?=\{"t":"(?:Para|Plain|Header|BlockQuote|OrderedList|BulletList))/g, '\n'); }

/** Without spans, notes and empty comments; what counts the notes is left out with them. */
function told(value: Json): Json {
  if (Array.isArray(value)) return merged(value.flatMap(each => {
    if (!isNode(each)) return [told(each)];
    if (each.t === 'Span') return told((each.c as Json[])[1]) as Json[];
    if (each.t === 'Note' || isEmptyComment(each)) return [];
    return [told(each)];
  }));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== 'citationNoteNum').map(([key, each]) => [key, told(each)]));
}

function merged(list: Json[]): Json[] {
  const found: Json[] = [];
  for (const each of list) {
    const last = found.at(-1);
    if (isNode(each) && each.t === 'Str' && last !== undefined && isNode(last) && last.t === 'Str') found[found.length - 1] = { t: 'Str', c: String(last.c) + String(each.c) };
    else found.push(each);
  }
  return found;
}

/** Headings without their ids, no-break blanks as blanks, lists that go on as one, the paragraphs of items of one kind. */
function lenient(value: Json): Json {
  if (Array.isArray(value)) return joined(value.flatMap((each): Json[] => {
    if (!isNode(each) || each.t !== 'Str') return [lenient(each)];
    return String(each.c).split('\u00a0').flatMap((part, index): Json[] => [...index > 0 ? [{ t: 'Space' }] : [], ...part === '' ? [] : [{ t: 'Str', c: part }]]);
  }));
  if (typeof value !== 'object' || value === null) return value;
  if (value.t === 'Header') return { t: value.t, c: lenient((value.c as Json[]).toSpliced(1, 1)) };
  if (value.t === 'OrderedList' || value.t === 'BulletList') return { t: value.t, c: items(lenient(value.c)) };
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, lenient(each)]));
}

function items(value: Json): Json {
  if (Array.isArray(value)) return value.map(items);
  return isNode(value) && value.t === 'Plain' ? { ...value, t: 'Para' } : value;
}

function joined(list: Json[]): Json[] {
  const found: Json[] = [];
  for (const each of list) {
    const last = found.at(-1);
    if (last !== undefined && isNode(last) && isNode(each) && last.t === each.t) {
      if (each.t === 'Space') continue;
      if (each.t === 'BulletList') { found[found.length - 1] = { t: each.t, c: [...last.c as Json[], ...each.c as Json[]] }; continue; }
      if (each.t === 'OrderedList') {
        const [[start, ...style], own] = last.c as [Json[], Json[]], [[, ...nextStyle], more] = each.c as [Json[], Json[]];
        if (JSON.stringify(style) === JSON.stringify(nextStyle)) { found[found.length - 1] = { t: each.t, c: [[start, ...style], [...own, ...more]] }; continue; }
      }
    }
    found.push(each);
  }
  const last = found.at(-1);
  if (last !== undefined && isNode(last) && last.t === 'Space') found.pop();
  return found;
}

function isNode(value: Json): value is Node { return typeof value === 'object' && value !== null && !Array.isArray(value) && typeof value.t === 'string'; }

function isEmptyComment({ t, c }: Node): boolean { return t === 'RawInline' && Array.isArray(c) && c[0] === 'html' && /^<!--\s*-->$/.test(String(c[1])); }
