import * as vscode from 'vscode';
import { Refusal } from '../text/refusal';

const t = vscode.l10n.t;

/** Why something is not done, such as a rename or an annotation. A new code is a line here; a test sees to it that none is missing. */
const REASONS: Readonly<Record<string, (args: readonly string[]) => string>> = {
  'words': () => t('These are words of the letter, and nothing is named by them. A term, an annotation, a note, a tag and the letter’s id can be renamed.'),
  'glossary-words': () => t('Only a headword or a tag can be renamed here: at its entry, or a headword where “see” names it.'),
  'number': () => t('A point’s number is its address: it follows from the order of the points, and has no other name.'),
  'link': () => t('A link goes by the name of what it leads to: rename that file, and the link follows.'),
  'empty': () => t('A name cannot be empty.'),
  'id-shape': () => t('An id begins with a letter, and goes on with letters, digits, “-” and “_”.'),
  'id-address': ([id]) => t('“{0}” is the address of a part of the letter, and cannot be the id of an annotation.', id),
  'id-taken': ([id]) => t('“{0}” is used already in this letter.', id),
  'id-double': ([id]) => t('“{0}” is the id of two annotations. Rename one of them at its mark.', id),
  'label-shape': () => t('The label of a note has neither blanks nor brackets nor “^”.'),
  'headword-taken': ([headword]) => t('“{0}” is a headword of this glossary already.', headword),
  'headword-lines': () => t('A headword stands on one line.'),
  'headword-none': () => t('“none” cannot be a headword that letters name: in their marks it means that something is no term.'),
  'headword-quotes': () => t('Letters name this headword in their marks, where it cannot have both kinds of quotation marks, " and \'.'),
  'headword-double': ([headword]) => t('“{0}” has two entries in its glossary. Rename one of them at its entry.', headword),
  'headword-missing': ([headword]) => t('“{0}” is not a headword.', headword),
  'letter-id-shape': () => t('The id of a letter can be cited: it begins with a letter or a digit, and has no blanks, no brackets and no quotation marks.'),
  'letter-id-taken': ([id, name]) => t('“{0}” is the id of another letter, {1}.', id, name),
  'letter-missing': ([id]) => t('No letter has the id “{0}”.', id),
  'letter-named-by-file': ([id]) => t('The letter “{0}” has its id from its file’s name. Rename the file, and this follows.', id),
  'passage-front-matter': () => t('This is the front matter. Only what is read in the letter can be annotated.'),
  'passage-note': () => t('This is a note. Annotate the letter’s own text, or reply to the note.'),
  'passage-empty': () => t('There is nothing to read here that could be annotated. Select some words of the letter.'),
  'passage-opaque': () => t('No mark can be put into code, or into lines indented by four or more.'),
  'passage-no-note': () => t('There is no place after this passage where its note could stand without changing what follows.'),
  'passage-impossible': () => t('This passage cannot be marked without changing how the letter reads. Try a little more or less of it.'),
  'annotation-missing': ([id]) => t('There is no annotation “{0}” in this letter any more.', id),
  'annotation-undeletable': ([id]) => t('The marks of “{0}” cannot be deleted without changing how the letter reads. Delete them by hand.', id),
  'tag-shape': ([tag]) => t('“{0}” cannot be a tag. A tag begins with a letter, goes on with letters, digits, “-” and “_”, and is not the name of an editorial mark.', tag),
  'tagset-unwritable': ([name]) => t('The tags in {0} are written in a way that leaves no room for this change. Make it there by hand.', name),
  'glossary-none': () => t('No glossary serves this letter, so that there is no place for its tags. Make a file “glossary.yaml” beside it.'),
  'color-unknown': ([value]) => t('“{0}” is not a colour. The colours are 1 to 8.', value),
  'editorial-blank-line': () => t('An editorial mark cannot run over an empty line. Mark each paragraph by itself.'),
  'editorial-none': () => t('There is no editorial mark here.'),
  'editorial-unremovable': () => t('This mark cannot be removed without changing how the letter reads. Remove it by hand.'),
  'lang-shape': ([lang]) => t('“{0}” is no language. Write a BCP 47 tag such as “en” or “en-GB”.', lang),
  'style-broken': () => t('This is no CSL style that can be read. References are formatted in Glossator’s own style.'),
  'style-dependent': ([parent]) => t('This style only names another one that it takes everything from: {0}. Put that one into the workspace. References are formatted in Glossator’s own style.', parent),
  'style-fails': () => t('The CSL processor cannot work with this style. References are formatted in Glossator’s own style.'),
  'note-unwritable': () => t('This text cannot be kept in the letter as a note without changing how the letter reads.'),
};

export function reasonOf({ refused, args }: Refusal): string { return REASONS[refused]?.(args) ?? refused; }
