/** Pieces of a drawing. Whatever text is given to them becomes a text or an attribute, and nothing else. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element of SVG; its contents are elements already. */
export function tag(name: string, attributes: Attributes, ...contents: readonly string[]): string {
  const written = Object.entries(attributes).map(([key, value]) => value === undefined ? '' : ` ${key}="${typeof value === 'number' ? rounded(value) : escaped(value)}"`).join('');
  return contents.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${contents.join('')}</${name}>`;
}

export function text(words: string, x: number, y: number, attributes: Attributes = {}): string { return tag('text', { x, y, ...attributes }, escaped(words)); }

/** What is read aloud, and shown under the pointer. */
export function title(words: string): string { return tag('title', {}, escaped(words)); }

/** A text as XML has it; what no XML can have is U+FFFD. */
export function escaped(words: string): string {
  return words.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
    .replace(/[&<>"']/g, sign => `&#${sign.charCodeAt(0)};`);
}

function rounded(value: number): string { return String(Number.isFinite(value) ? Math.round(value * 100) / 100 : 0); }

/** About how wide a text is: nobody can measure it here. Rather too wide. */
export function widthOf(words: string, size: number): number {
  let ems = 0;
  for (const sign of words) ems += /[ilj.,:;'’|!\s]/.test(sign) ? 0.32 : /[mwMWÅÄÖ—%]/.test(sign) ? 0.88 : sign > '\u2e7f' ? 1 : /\p{Lu}/u.test(sign) ? 0.68 : 0.56;
  return ems * size;
}

/** The beginning of a text that has room, on one line. */
export function fitted(words: string, width: number, size: number): string {
  const line = words.replace(/\s+/g, ' ').trim();
  if (widthOf(line, size) <= width) return line;
  const signs = Array.from(line);
  while (signs.length > 1 && widthOf(`${signs.join('')}…`, size) > width) signs.pop();
  return `${signs.join('').trimEnd()}…`;
}

/** A text in lines that have room. */
export function wrapped(words: string, width: number, size: number): string[] {
  const lines: string[] = [];
  for (const word of words.trim().split(/\s+/)) {
    const longer = lines.length > 0 ? `${lines[lines.length - 1]} ${word}` : word;
    if (lines.length > 0 && widthOf(longer, size) <= width) lines[lines.length - 1] = longer; else lines.push(fitted(word, width, size));
  }
  return lines;
}

/** 1, 2 or 5 with noughts: a step of which at most `most` reach a value. */
export function roundStep(value: number, most: number): number {
  if (!(value > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(value / most));
  return [1, 2, 5, 10].map(each => each * power).find(each => value / each <= most) ?? 10 * power;
}
