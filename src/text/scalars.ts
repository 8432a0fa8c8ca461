/** A YAML text on one line, ready to stand where one of this kind stood (YAML 1.2, 7.3). */
const PLAIN = /^(?:[\p{L}\p{N}_]|\.{1,2}\/)[^:#"'{}[\],&*!|>%@`\\\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]*$/u;
const OTHER_THAN_TEXT = /^(?:null|true|false|yes|no|on|off|[\d.].*)$/i;
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

/**
 * `value` in the quotation marks of `written` (the scalar that it replaces, as it stands in the source). Plain stays plain where that reads
 * the same in every place, also for a program that would make a number of it; else it gets double quotation marks.
 */
export function rewriteScalar(written: string, value: string): string {
  const isQuoted = /^["']/.exec(written)?.[0];
  if (isQuoted === '\'' && value.search(UNPRINTABLE) < 0) return `'${value.replace(/'/g, '\'\'')}'`;
  if (!isQuoted && PLAIN.test(value) && value.trim() === value && (!OTHER_THAN_TEXT.test(value) || /^\.{1,2}\//.test(value) || OTHER_THAN_TEXT.test(written))) return value;
  return JSON.stringify(value).replace(UNPRINTABLE, each => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
