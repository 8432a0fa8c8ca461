import { Finding } from './model';
import { Edit } from '../text/fixes';

/** The edit of a quotation's text that puts the letter's words in the place of those that differ. */
export function editOf(finding: Finding, text: string): Edit { void text; return { ...finding.range, text: finding.letter }; }

/** The edit that marks that words are left out. */
export function omissionOf(finding: Finding, text: string): Edit { void text; return { ...finding.range, text: ' […] ' }; }
