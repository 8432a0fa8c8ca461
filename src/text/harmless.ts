/**
 * Markdown that a stranger wrote, made harmless (architecture, rule 8): an image's `!` is escaped, unless it is so already; the
 * target of a command link leads nowhere, however it is written. Prose stays as it is.
 */
export function harmless(markdown: string): string {
  return markdown.replace(/\\[^]|!(?=\[)/g, found => found === '!' ? '\\!' : found)
    .replace(/(\]\(\s*<?|\]:\s*<?|<)([^\s<>)]{1,300})/g, (whole, before: string, target: string) => isCommand(target) ? `${before}#` : whole);
}

/** CommonMark 0.31, 2.5: characters may be written as entities, and punctuation after a backslash. */
function isCommand(target: string): boolean {
  const written = target.replace(/&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi, (_, hex?: string, decimal?: string) => String.fromCodePoint(Math.min(0x10ffff, hex ? parseInt(hex, 16) : Number(decimal))))
    .replace(/&colon;/g, ':').replace(/&(?:Tab|NewLine);/g, '').replace(/\\(?=[!-/:-@[-`{-~])/g, '').replace(/%3a/gi, ':');
  return /^[\s\u0000-\u001f]*command[\s\u0000-\u001f]*:/i.test(written);
}
