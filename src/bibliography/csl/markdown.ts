/** What a text without any markup cannot hold. */
const MARKED = /[*_[\\'"`^~-]|\.\.\./;

/** A text of CSL-YAML, in which Pandoc reads Markdown: emphasis as CSL has it, quotation marks and dashes as they are set. */
export function fromMarkdown(text: string): string {
  if (!MARKED.test(text)) return text;
  return text.replace(/\\([!-/:-@[-`{-~])/g, (_, sign: string) => `\\${String.fromCharCode(0xe000 + sign.charCodeAt(0))}`)
    .replace(/\*\*([^*\s](?:[^*]{0,500}[^*\s])?)\*\*/g, '<b>$1</b>').replace(/\*([^*\s](?:[^*]{0,500}[^*\s])?)\*/g, '<i>$1</i>')
    .replace(/(?<![\p{L}\p{N}_])_([^_\s](?:[^_]{0,500}[^_\s])?)_(?![\p{L}\p{N}_])/gu, '<i>$1</i>')
    .replace(/\[([^[\]]{1,500})\]\{\.(nocase|smallcaps)\}/g, (_, inner: string, name: string) => name === 'nocase' ? `<span class="nocase">${inner}</span>` : `<span style="font-variant: small-caps;">${inner}</span>`)
    .replace(/(?<![\^\\])\^([^\s^]{1,50})\^/g, '<sup>$1</sup>').replace(/(?<![~\\])~([^\s~]{1,50})~/g, '<sub>$1</sub>')
    .replace(/---/g, '—').replace(/--/g, '–').replace(/\.\.\./g, '…').replace(/(?<=[\p{L}\p{N}])'(?=\p{L})/gu, '’')
    .replace(/\\([\ue021-\ue07e])/g, (_, sign: string) => String.fromCharCode(sign.charCodeAt(0) - 0xe000));
}
