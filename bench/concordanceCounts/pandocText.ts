import { WrittenParagraph } from './tokens';

/** A node of Pandoc's document as it writes it in JSON. */
interface Node { readonly t: string; readonly c?: unknown }

/** What of a letter is text, paragraph by paragraph, as Pandoc reads it: without front matter, notes, citations and comments. A line break of the file stays one. */
export function paragraphsOfPandoc(json: string): WrittenParagraph[] {
  const found: WrittenParagraph[] = [];
  blocks((JSON.parse(json) as { blocks: Node[] }).blocks, found);
  return found;
}

function blocks(nodes: readonly Node[], into: WrittenParagraph[], number = ''): void {
  for (const [index, { t, c }] of nodes.entries()) {
    const before = index === 0 ? number : '';
    if (t === 'Para' || t === 'Plain') add(c as Node[], into, before);
    else if (t === 'Header') add((c as [number, unknown, Node[]])[2], into, before);
    else if (t === 'LineBlock') for (const line of c as Node[][]) add(line, into, before);
    else if (t === 'CodeBlock') into.push({ text: before + (c as [unknown, string])[1], marks: new Set() });
    else if (t === 'RawBlock') { if (!isComment((c as [string, string])[1])) into.push({ text: before + (c as [string, string])[1], marks: new Set() }); }
    else if (t === 'BlockQuote') blocks(c as Node[], into, before);
    else if (t === 'Div') blocks((c as [unknown, Node[]])[1], into, before);
    else if (t === 'BulletList') for (const item of c as Node[][]) blocks(item, into, before);
    else if (t === 'OrderedList') {
      const [[start, { t: style }], items] = c as [[number, Node], Node[][]];
      for (const [n, item] of items.entries()) blocks(item.length > 0 ? item : [{ t: 'Plain', c: [] }], into, `${before}${numberOf(start + n, style)}. `);
    } else if (t === 'DefinitionList') for (const [term, definitions] of c as [Node[], Node[][]][]) { add(term, into, before); for (const each of definitions) blocks(each, into); }
    else if (t === 'Table') cells(c, into);
  }
}

/** As it is written: `4`, `d`, `IV`. */
function numberOf(number: number, style: string): string {
  if (/Alpha/.test(style)) return String.fromCharCode((style.startsWith('Upper') ? 64 : 96) + number);
  if (!/Roman/.test(style)) return String(number);
  let left = number, found = '';
  for (const [value, sign] of [[100, 'C'], [90, 'XC'], [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I']] as const) for (; left >= value; left -= value) found += sign;
  return style.startsWith('Upper') ? found : found.toLowerCase();
}

/** Whatever blocks lie in a table, in their order. */
function cells(node: unknown, into: WrittenParagraph[]): void {
  if (!Array.isArray(node)) return;
  if (node.length > 0 && node.every(each => typeof (each as Node)?.t === 'string' && /^(?:Para|Plain)$/.test((each as Node).t))) blocks(node as Node[], into);
  else for (const each of node) cells(each, into);
}

function add(nodes: readonly Node[], into: WrittenParagraph[], before: string): void {
  const paragraph = { text: before, marks: new Set<number>() };
  inlines(nodes, paragraph);
  into.push(paragraph);
}

function inlines(nodes: readonly Node[], into: { text: string; marks: Set<number> }): void {
  const within = (inner: readonly Node[], before = '', after = ''): void => {
    into.marks.add(into.text.length);
    into.text += before;
    inlines(inner, into);
    into.text += after;
    into.marks.add(into.text.length);
  };
  for (const { t, c } of nodes) {
    if (t === 'Str') into.text += c as string;
    else if (t === 'Space') into.text += ' ';
    else if (t === 'SoftBreak' || t === 'LineBreak') into.text += '\n';
    else if (t === 'Quoted') { const [{ t: kind }, inner] = c as [Node, Node[]]; const mark = kind === 'SingleQuote' ? '‘' : '“'; into.text += mark; inlines(inner, into); into.text += kind === 'SingleQuote' ? '’' : '”'; }
    else if (t === 'Span' || t === 'Link' || t === 'Image') within((c as [unknown, Node[]])[1]);
    else if (t === 'Superscript') within(c as Node[], '^', '^');
    else if (t === 'Subscript') within(c as Node[], '~', '~');
    else if (t === 'Code') into.text += `\`${(c as [unknown, string])[1]}\``;
    else if (t === 'Math') into.text += `$${(c as [unknown, string])[1]}$`;
    else if (t === 'RawInline') { if (isComment((c as [string, string])[1])) into.marks.add(into.text.length); else into.text += (c as [string, string])[1]; }
    else if (t === 'Note' || t === 'Cite') into.marks.add(into.text.length);
    else if (Array.isArray(c)) within(c as Node[]);
  }
}

function isComment(raw: string): boolean { return raw.startsWith('<!--'); }
