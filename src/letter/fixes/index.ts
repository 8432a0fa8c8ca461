import { escapeOrMendAttributes } from './attributes';
import { resolveConflict } from './conflicts';
import { closeFrontMatter, writeFields } from './frontMatter';
import { freshIdFor } from './ids';
import { linkToNearest } from './links';
import { crossingForm, editorialSpan, endOrDelete } from './marks';
import { defineNote, deleteReference, joinNotes, emptyLineBefore, referOrDelete } from './notes';
import { renumber } from './points';
import { Letter } from '../model';
import { Fix, insert, quoteBrackets, quoteValue, remove, replaceWith } from '../../text/fixes';
import { Problem } from '../../text/problem';

type Fixer = (letter: Letter, problem: Problem) => Fix[];

/** What mends a problem of a letter, in the order of likelihood; nothing where there is no obvious mend. */
export function letterFixes(letter: Letter, problem: Problem): Fix[] { return Object.hasOwn(FIXERS, problem.code) ? FIXERS[problem.code](letter, problem) : []; }

const FIXERS: Readonly<Record<string, Fixer>> = {
  'front-matter-not-closed': closeFrontMatter,
  'front-matter-no-fields': writeFields,
  'yaml': writeFields,
  'yaml-quote': ({ text }, range) => quoteValue(text, range),
  'field-shape': ({ text }, problem) => problem.args[0] === 'text' ? quoteBrackets(text, problem) : [],
  'date-not-edtf': (_, { start, end, args }) => args[1] ? [replaceWith(start, end, String(args[1]))] : [],
  'note-undefined': defineNote,
  'note-not-referred': referOrDelete,
  'note-defined-twice': joinNotes,
  'note-referred-twice': deleteReference,
  'note-in-note': (_, range) => [remove('delete-reference', range)],
  'note-no-definition': emptyLineBefore,
  'note-swallows-line': emptyLineBefore,
  'id-twice': freshIdFor,
  'id-like-address': freshIdFor,
  'crossing-no-end': endOrDelete,
  'crossing-no-start': (_, range) => [remove('delete-mark', range)],
  'attributes-invalid': escapeOrMendAttributes,
  'span-not-read': (_, { start }) => [insert('insert-comment', start, '<!-- -->')],
  'span-over-blank-line': crossingForm,
  'point-repeats': renumber,
  'point-goes-back': renumber,
  'point-skips': renumber,
  'link-missing': linkToNearest,
  'merge-conflict': resolveConflict,
  'editorial-bare': editorialSpan,
  'quotation-marks-differ': (_, { start, end, args }) => [replaceWith(start, end, String(args[2]))],
};
