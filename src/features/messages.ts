import * as vscode from 'vscode';
import { addressLabel, cut } from './labels';
import { Problem } from '../text/problem';

type Args = readonly (string | number)[];
const t = vscode.l10n.t;
/** So much of a passage has room in a message; all of it is behind the link. */
const LONGEST = 200;

/** What each problem code says to a person. A new code is a line here; a test sees to it that none is missing. */
export const MESSAGES: Readonly<Record<string, (args: Args) => string>> = {
  'front-matter-not-closed': () => t('The front matter is not closed: a line of “---” is missing after the last field. Until then, all of it is read as text.'),
  'front-matter-no-fields': () => t('The front matter has no fields. Write each on a line of its own, such as “date: 1933-10-02”.'),
  'yaml': ([code]) => yamlMessage(String(code)),
  'yaml-quote': () => t('This value needs quotation marks, because it begins with “@” or “*”, or holds a colon and a space.'),
  'field-shape': ([expected]) => t('Expected here: {0}.', expectation(String(expected))),
  'date-not-edtf': ([value, edtf]) => edtf
    ? t('“{0}” is not a date in EDTF. Write “{1}”.', value, edtf)
    : t('“{0}” is not a date in EDTF. Write it like 1933-10-02, 1933-10, 1933, 1933-10-02~ (about) or 1933-09/1933-10 (between).', value),
  'note-undefined': ([label]) => t('The note “{0}” has no definition. It begins “[^{0}]:”, on a line of its own after an empty line.', label),
  'note-not-referred': ([label]) => t('Nothing refers to the note “{0}”.', label),
  'note-referred-twice': ([label]) => t('The note “{0}” is referred to twice.', label),
  'note-defined-twice': ([label]) => t('The note “{0}” is defined twice. Only the first definition counts.', label),
  'note-no-definition': ([label]) => t('This is no definition of the note “{0}”, for want of an empty line before it.', label),
  'note-swallows-line': () => t('This line is read as a part of the note above it. An empty line between them makes it a paragraph of the letter.'),
  'note-in-note': ([label]) => t('A note cannot refer to another note (“{0}”).', label),
  'id-twice': ([id]) => t('The id “{0}” is used twice in this letter.', id),
  'id-like-address': ([id]) => t('“{0}” is the address of a part of the letter, and cannot be the id of an annotation.', id),
  'crossing-no-end': ([id]) => t('This passage has no end: a mark “{0}” is missing after it.', `[]{.e a=${id}}`),
  'crossing-no-start': ([id]) => t('This passage has no beginning: a mark “{0}” is missing before it.', `[]{#${id} .s}`),
  'attributes-invalid': () => t('Pandoc cannot read these attributes. An id and a class begin with a letter, and go on with letters, digits, “-” and “_”.'),
  'span-not-read': () => t('Right after “!”, “]” or a citation key this mark is not read. An empty comment before it, “<!-- -->”, mends that.'),
  'span-over-blank-line': () => t('A marked passage cannot run over an empty line. An annotation has “[]{#id .s}” at its beginning and “[]{.e a=id}” at its end; any other mark stands on each paragraph by itself.'),
  'point-repeats': ([number]) => t('The number {0} is here for the second time.', number),
  'point-goes-back': ([number, previous]) => t('The number {0} comes after {1}.', number, previous),
  'point-skips': ([number, previous]) => t('The number {0} follows {1}: a number is skipped.', number, previous),
  'link-missing': ([target]) => t('“{0}” is not in this letter.', target),
  'link-letter-missing': ([target]) => t('There is no letter “{0}”.', target),
  'link-part-missing': ([target, address]) => t('“{0}” leads to a letter that has no “{1}”.', target, address),
  'letter-id-twice': ([id, other]) => t('The letter “{1}” has the id “{0}” too.', id, other),
  'original-missing': ([id]) => t('No letter has the id “{0}”.', id),
  'merge-conflict': () => t('This line is left behind by a merge conflict. Keep the text that is right, and delete the lines with the marks.'),
  'editorial-bare': ([text]) => t('“{0}” is an editorial mark. Written as a span it says so to every program.', text),
  'quotation-marks-differ': ([open, close]) => t('This quotation is opened with {0} and closed with {1}.', open, close),
  'term-missing': ([name]) => t('No glossary of this letter has the term “{0}”.', name),
  'tag-unknown': ([name]) => t('The tag “{0}” is not in the tagset of this letter’s glossaries.', name),
  'citation-unknown': ([key]) => t('Neither a bibliography nor a letter has the key “{0}”.', key),
  'citation-point-missing': ([key, point]) => t('The letter “{0}” has no point {1}.', key, point),
  'quotation-changed': ([quoted, letter]) => t('The letter has “{1}”, not “{0}”.', quoted, letter),
  'quotation-lost': ([, letter]) => t('Left out here: “{0}”.', letter),
  'quotation-added': ([quoted]) => t('The letter does not have “{0}” here.', quoted),
  'quotation-negation': ([quoted, letter]) => quoted === '' ? t('A negation is lost: the letter has “{0}” here.', letter)
    : letter === '' ? t('A negation is added: the letter does not have “{0}” here.', quoted) : t('A negation is lost or added: the letter has “{1}”, not “{0}”.', quoted, letter),
  'quotation-omission': ([, letter]) => t('Words are left out here, and nothing says so: “{0}”.', cut(String(letter), LONGEST)),
  'quotation-order': ([, letter]) => t('The letter has these words in another order: “{0}”.', cut(String(letter), LONGEST)),
  'quotation-punctuation': ([quoted, letter]) => quoted === '' || letter === '' ? t('The punctuation differs from the letter’s here: “{0}”.', letter || quoted) : t('The letter has “{1}” here, not “{0}”.', quoted, letter),
  'quotation-place': ([stands, cited]) => t('These words stand in {0} of the letter, not in {1}.', placeName(stands), placeName(cited)),
  'quotation-missing': ([key, near, nearness]) => near === undefined ? t('The letter “{0}” does not have these words.', key) : t('The letter “{0}” does not have these words. The nearest passage ({2} %) is “{1}”.', key, cut(String(near), LONGEST), nearness),
  'quotation-no-point': ([stands]) => t('The citation names no point. These words stand in {0}.', placeName(stands)),
  'bibliography-missing': ([path]) => t('The bibliography “{0}” is not found.', path),
  'bibliography-remote': ([path]) => t('“{0}” is an address on the network. Only files are read.', path),
  'bibliography-untrusted': ([path]) => t('“{0}” lies outside the workspace, and is read only when the workspace is trusted.', path),
  'bibliography-ending': ([path]) => t('“{0}” is no bibliography that can be read. Its name ends in .bib, .json, .yaml or .yml.', path),
  'bibliography-unreadable': ([path]) => t('The bibliography “{0}” cannot be read: it is too large, or no UTF-8.', path),
  'glossary-missing': ([path]) => t('The glossary “{0}” is not found.', path),
  'glossary-shape': ([field, expected]) => t('“{0}”: expected here: {1}.', field, expectation(String(expected))),
  'kind-unknown': ([value, allowed]) => t('“{0}” is not a kind. The kinds are {1}.', value, allowed),
  'match-unknown': ([value, allowed]) => t('“{0}” is not a way of matching. There are {1}.', value, allowed),
  'color-unknown': ([value]) => t('“{0}” is not a colour. The colours are 1 to 8.', value),
  'headword-twice': ([headword]) => t('The headword “{0}” is defined twice in this file.', headword),
  'form-twice': ([form, other]) => t('The form “{0}” belongs already to “{1}”.', form, other),
  'bib-not-closed': () => t('This is not closed: a closing brace or quotation mark is missing. Entries after this one are read all the same.'),
  'bib-closed-early': () => t('This brace closes the entry before its last field: there is one too many.'),
  'bib-comma': () => t('A comma is missing after this.'),
  'bib-equals': () => t('“=” is missing between this field and its value.'),
  'bib-value': () => t('This field has no value.'),
  'bib-field': () => t('This is no field: a name, “=” and a value are expected here.'),
  'bib-no-key': () => t('This entry has no citation key, and cannot be cited.'),
  'bib-json': ([expected]) => t('This is not JSON that can be read. Expected here: {0}.', jsonExpectation(String(expected))),
  'bib-string-unknown': ([name]) => t('No @string defines “{0}”. If it is a text, put it in braces.', name),
  'bib-parent-missing': ([key]) => t('There is no entry “{0}” in this file to take fields from.', key),
  'bib-parent-circle': ([key]) => t('This entry takes its fields from itself, through “{0}”.', key),
  'bib-fields-missing': ([type, fields]) => t('An entry “{0}” also needs: {1}.', type, String(fields).replace(/\//g, ` ${t('or')} `)),
  'bib-key-twice': ([key, line]) => t('The citation key “{0}” is used already, on line {1}.', key, line),
  'see-missing': ([headword]) => t('“{0}” is not a headword.', headword),
};

export function messageOf({ code, args }: Problem): string { return MESSAGES[code]?.(args) ?? code; }

function expectation(expected: string): string {
  switch (expected) {
    case 'text': return t('a text');
    case 'texts': return t('a list of texts');
    case 'name': return t('a name, or “name” and “ref”');
    case 'path': return t('a path, or a list of paths');
    case 'senses': return t('a list of fields “gloss”, “from”, “to” and “sender”');
    case 'gloss': return t('a gloss, or fields such as “gloss” and “kind”');
    default: return t('fields, each on a line of its own');
  }
}

function jsonExpectation(expected: string): string {
  switch (expected) {
    case 'name': return t('a name in quotation marks');
    case 'value': return t('a value');
    case 'quote': return t('a text in quotation marks');
    default: return `“${expected}”`;
  }
}

/** The errors of the YAML reader that people make, by its codes; the rest share one sentence. */
function yamlMessage(code: string): string {
  switch (code) {
    case 'TAB_AS_INDENT': return t('YAML cannot be indented with tabs. Use spaces.');
    case 'BAD_INDENT': case 'MULTILINE_IMPLICIT_KEY': return t('The indentation does not fit the lines around it.');
    case 'MISSING_CHAR': return t('Something is missing here: a colon after a name, or a closing quotation mark or bracket.');
    case 'BLOCK_AS_IMPLICIT_KEY': return t('A colon and a space make this a field within a field. If it is a text, put it in quotation marks.');
    case 'BAD_SCALAR_START': return t('A text cannot begin with this character unless it stands in quotation marks.');
    case 'BAD_ALIAS': return t('“*” stands for another place in the file, which is not there. If it is a text, put it in quotation marks.');
    case 'TOO_LONG': return t('This is too long to be read.');
    case 'TOO_DEEP': return t('This is nested too deeply to be read.');
    default: return t('This is not YAML that can be read ({0}).', code.toLowerCase().replace(/_/g, ' '));
  }
}

/** `point 4, point 5`, `opening`. */
function placeName(addresses: string | number): string { return String(addresses).split(',').map(each => addressLabel(each, /^p\d/.test(each) ? 1 : undefined)).join(', '); }
