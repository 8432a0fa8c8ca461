import { Finding } from './model';
import { Edit } from '../text/fixes';

const CLOSING = /^[,.;:?!)\]}”»’…]/, OPENING = /[([{“„«‘‚]$/, DASH = /[–—―−]/;

/** The edit of a quotation's text that writes the letter's words for a finding, with the blanks that they need there. It changes nothing for `place`, which is no matter of words. */
export function editOf(finding: Finding, text: string): Edit {
  return finding.deviation === 'place' ? { start: finding.range.start, end: finding.range.start, text: '' } : writing(finding.letter, finding, text);
}

/** The edit that says that words are left out: `[…]` where they would stand. Undefined where none are lost. */
export function omissionOf(finding: Finding, text: string): Edit | undefined {
  return (finding.deviation === 'omission' || finding.deviation === 'lost') && finding.range.start === finding.range.end ? writing('[…]', finding, text) : undefined;
}

function writing(written: string, { range: { start, end } }: Finding, text: string): Edit {
  const before = text.slice(0, start), after = text.slice(end);
  const isBlankBefore = before === '' || /\s$/.test(before), isBlankAfter = after === '' || /^\s/.test(after);
  if (written === '') {
    const blanks = isBlankBefore && (isBlankAfter || CLOSING.test(after)) ? /\s*$/.exec(before)![0].length : 0;
    if (blanks > 0) return { start: start - blanks, end, text: '' };
    if (before === '') return { start, end: end + /^\s*/.exec(after)![0].length, text: '' };
    return { start, end, text: /[\p{L}\p{M}\p{N}]$/u.test(before) && /^[\p{L}\p{M}\p{N}]/u.test(after) ? ' ' : '' };
  }
  // A sign stands at the word before it.
  const blanks = CLOSING.test(written) && !/^…/.test(written) ? /[ \t\u00a0]*$/.exec(before)![0].length : 0;
  const lead = isBlankBefore || CLOSING.test(written) || OPENING.test(before) || (/[-‐‑'’]$/.test(before) && start < end) ? '' : ' ';
  const trail = isBlankAfter || OPENING.test(written) || (CLOSING.test(after) && !DASH.test(written[written.length - 1])) || (/^[-‐‑]/.test(after) && start < end) ? '' : ' ';
  return { start: start - blanks, end, text: lead + written + trail };
}
