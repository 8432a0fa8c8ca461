import { quoteCommand } from './quoting';
import { Range } from '../../text/range';

/** What divides the text of a paper, or stands apart from it. */
export type Structure = 'break' | 'item' | 'apart' | 'note' | 'noteMark' | 'noteText' | 'quote' | 'attribution' | 'epigraph';

/** A place of the text where that is so; the range is that of the command's name, or of `\begin{name}`. */
export interface StructureMark extends Range { readonly structure: Structure | 'begin' | 'end'; readonly name: string }

const STRUCTURES = new Map<string, Structure>();

function define(structure: Structure, names: string): void { for (const name of names.split(' ')) STRUCTURES.set(name, structure); }

define('break', 'par newpage clearpage cleardoublepage pagebreak maketitle appendix tableofcontents printbibliography bigskip medskip smallskip');
define('item', 'item');
define('apart', 'part chapter section subsection subsubsection paragraph subparagraph addpart addchap addsec minisec title subtitle caption captionof subcaption dedication');
define('note', 'footnote endnote sidenote marginpar marginnote thanks pagenote tablefootnote footnoteA footnoteB footnoteC');
define('noteMark', 'footnotemark');
define('noteText', 'footnotetext');
define('attribution', 'attrib attribution sourceatright qauthor quotesource citeattribution');
define('epigraph', 'epigraph');

/** What a command does to the text around it; most do nothing. */
export function structureOf(name: string): Structure | undefined { return STRUCTURES.get(name) ?? (quoteCommand(name) ? 'quote' : undefined); }
