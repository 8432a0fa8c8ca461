import { recordEdit, recordOf } from './intended';
import { locatorFor, relocated } from './places';
import { QuotationProblem, quotationProblems } from './problems';
import { Library } from '../library';
import { writeLocator } from '../../citation/locators';
import { Locator, Paper } from '../../citation/model';
import { editOf, omissionOf } from '../../quotation/edits';
import { Edit, Fix, fix, narrowed } from '../../text/fixes';
import { Problem } from '../../text/problem';

/** A passage this near is offered for the whole quotation. */
const NEAR = 0.5;

/** What mends a quotation of an open paper or letter: the letter's words, the right place, a mark where words are left out; or it is meant to be so. */
export async function quotationFixes(library: Library, uri: string, { code, start, end }: Problem, otherwise: string): Promise<Fix[]> {
  if (!code.startsWith('quotation-')) return [];
  const checked = await library.quotations.check(uri), lang = await library.citing.lang(uri) ?? otherwise;
  const found = checked && quotationProblems(checked).find(({ problem }) => problem.code === code && problem.start === start && problem.end === end);
  return found ? fixesOf(checked.paper, found, lang) : [];
}

function fixesOf(paper: Paper, { problem: { code, start, end }, checked, finding }: QuotationProblem, lang: string): Fix[] {
  const { quotation, cited, comparison, source } = checked, { quoted } = quotation;
  const intend = fix('intend-quotation', [], recordEdit(paper, quotation, citationEnd(paper, cited.start), recordOf(quotation, finding)));
  switch (code) {
    case 'quotation-no-point': {
      const locator = locatorFor(comparison.addresses), edits = locator ? locate(paper, cited.start, cited.key, locator, lang) : [];
      return locator && edits.length > 0 ? [fix('cite-point', [writeLocator(locator, lang)], ...edits)] : [];
    }
    case 'quotation-place': {
      const locator = locatorFor(comparison.addresses), edit = locator && relocated(paper.text, cited, locator, lang);
      return [...edit ? [fix('cite-point', [writeLocator(locator, lang)], ...narrowed(paper.text, edit))] : [], intend];
    }
    case 'quotation-missing': {
      const { place, nearness } = comparison, words = place && nearness >= NEAR ? source.source.text.slice(place.start, place.end).replace(/\s+/g, ' ') : undefined;
      return [...words !== undefined ? [takeWords(paper, words, { start, end, text: words })] : [], intend];
    }
    default: {
      if (!finding) return [];
      const edit = editOf(finding, quoted.text), take = takeWords(paper, finding.letter, { ...quoted.toSource(edit.start, edit.end), text: edit.text });
      const omission = finding.deviation === 'lost' || finding.deviation === 'omission' ? omissionOf(finding, quoted.text) : undefined;
      const mark = omission ? [fix('mark-omission', [], { ...quoted.toSource(omission.start, omission.end), text: escaped(paper, omission.text) })] : [];
      return finding.deviation === 'omission' ? [...mark, take, intend] : [take, ...mark, intend];
    }
  }
}

function takeWords(paper: Paper, words: string, edit: Edit): Fix {
  const edits = narrowed(paper.text, { ...edit, text: escaped(paper, edit.text) });
  return words === '' ? fix('delete-words', [paper.text.slice(edit.start, edit.end).trim()], ...edits) : fix('take-letter-words', [words], ...edits);
}

/** The blanks at the ends stay as they are: some languages would escape them. */
function escaped({ language }: Paper, text: string): string {
  const [, before, own, after] = /^(\s*)([^]*?)(\s*)$/.exec(text)!;
  return before + language.escape(own) + after;
}

function citationEnd({ citations }: Paper, key: number): number { return citations.find(each => each.keys.some(own => own.start === key))?.end ?? key; }

/** A place in a citation that has none: written anew where it says nothing else. */
function locate(paper: Paper, key: number, name: string, locator: Locator, lang: string): Edit[] {
  const citation = paper.citations.find(each => each.keys.some(own => own.start === key));
  if (!citation || citation.keys.length !== 1) return [];
  const { form } = citation, write = (place: object): string => paper.language.cite({ sources: [{ key: name, ...place }], form, lang }, paper);
  return paper.text.slice(citation.start, citation.end) === write({}) ? narrowed(paper.text, { start: citation.start, end: citation.end, text: write({ locator }) }) : [];
}
