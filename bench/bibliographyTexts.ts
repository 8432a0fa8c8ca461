import { generator } from './texts';

const FAMILIES = ['Trotskij', 'Deutscher', 'Brou{\\\'e}', 'M{\\"u}ller', 'Nov{\\\'a}k', '{\\AA}kerman', 'S{\\o}rensen', 'Dvo{\\v r}{\\\'a}k', 'Garc\\\'{i}a', 'Sj{\\"o}berg', 'Łukasiewicz', 'O\'Brien', 'Vall{\\\'e}e Poussin', 'Şahin', '{\\L}aski', 'Weil'];
const GIVEN = ['Leo', 'Isaac', 'Pierre', 'J. R.', 'K{\\"a}the', 'Åsa', 'Fran{\\c c}ois', 'Hans-Georg', 'M.', 'Ren{\\\'e}e', 'Ludwig', 'Sara'];
const PARTICLES = ['', '', '', '', 'von ', 'de la ', 'van der '];
const WORDS = 'the history of revolution and letters opposition workers party Europe international archives press exile {Fourth} {International} nation theory practice {S}tockholm {ILP} f{\\"o}r arbetarr{\\"o}relsen \\emph{Pravda} -- debate ``new\'\' course between crisis politics culture movement in memory socialism'.split(' ');
const PLACES = ['London', 'Stockholm', 'Z{\\"u}rich', 'Paris', 'New York', 'M{\\"u}nchen', 'Oslo'];

export interface MadeBib { readonly text: string; readonly keys: readonly string[]; /** Where each entry begins. */ readonly starts: readonly number[] }

/** A .bib file of so many varied entries: types, accents, strings, parents, long abstracts, remarks, quotation marks, numbers. Always the same. */
export function bibOf(entries: number): MadeBib {
  const random = generator(7);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)];
  const name = (): string => random() < 0.05 ? '{Independent Labour Party}' : random() < 0.5 ? `${pick(PARTICLES)}${pick(FAMILIES)}, ${pick(GIVEN)}` : `${pick(GIVEN)} ${pick(PARTICLES)}${pick(FAMILIES)}`;
  const names = (): string => Array.from({ length: 1 + Math.floor(random() * 3) }, name).join(' and ');
  const words = (count: number): string => Array.from({ length: count }, () => pick(WORDS)).join(' ');
  const wrapped = (text: string): string => text.replace(/(.{70,90}) /g, '$1\n    ');
  let text = '% A bibliography.\n\n@string{oup = "Oxford University Press"}\n@string{nb = {Norstedts} # { f{\\"o}rlag}}\n@preamble{"\\newcommand{\\noop}[1]{}"}\n\n';
  const keys: string[] = [], starts: number[] = [];
  for (let i = 0; i < entries; i++) {
    if (i % 50 === 0) text += `@comment{group ${i}: {kept}}\n\n`;
    if (i % 33 === 0) text += `% remark ${i}, 50 % done\n`;
    const key = `${['trotskij', 'deutscher', 'broue', 'mueller', 'x:y'][i % 5]}${1900 + i % 120}-${i}`, year = 1900 + Math.floor(random() * 120), month = 1 + Math.floor(random() * 12);
    const fields = [`author = {${names()}}`, i % 7 === 0 ? `title = "${words(8)}"` : `title = {${words(8)}}`];
    const type = ['book', 'article', 'incollection', 'letter', 'thesis', 'inproceedings', 'online', 'collection'][i % 8];
    fields.push(i % 3 === 0 ? `year = ${year},\n  month = ${['jan', 'feb', 'mar', 'oct'][i % 4]}` : `date = {${year}-${String(month).padStart(2, '0')}${i % 2 ? '-02' : ''}${i % 11 === 0 ? '~' : ''}}`);
    if (type === 'article') fields.push(`journaltitle = {${words(3)}}`, `volume = ${1 + i % 40}`, `number = {${1 + i % 12}}`, `pages = {${i}--${i + 20}}`);
    if (type === 'book' || type === 'collection') fields.push(`publisher = ${i % 2 ? 'oup' : 'nb # { AB}'}`, `location = {${pick(PLACES)}}`, `isbn = {978-91-0-${100000 + i}}`);
    if (type === 'incollection' || type === 'inproceedings') fields.push(i > 16 && i % 2 === 0 ? `crossref = {${keys[i - (i % 8) - 1]}}` : `booktitle = {${words(4)}}`, `editor = {${names()}}`, `pages = {${i}--${i + 9}}`);
    if (type === 'thesis') fields.push('type = {phdthesis}', 'institution = {Lunds universitet}');
    if (type === 'online') fields.push(`url = {https://example.org/a_b/${i}?x=1&y=%20}`, 'urldate = {2020-02-03}');
    if (i % 4 === 0) fields.push(`abstract = {${wrapped(words(60 + Math.floor(random() * 120)))}}`);
    if (i % 5 === 0) fields.push(`keywords = {${words(2)}, ${words(1)}}`, `langid = {${i % 2 ? 'swedish' : 'ngerman'}}`);
    if (i % 6 === 0) fields.push(`doi = {10.1000/${i}.x}`, `note = {Jfr ${words(6)}}`, 'file = {:C\\:\\\\Users\\\\x.pdf:PDF}');
    starts.push(text.length);
    keys.push(key);
    text += `@${i % 9 === 0 ? type.toUpperCase() : type}{${key},\n  ${fields.join(',\n  ')}${i % 2 ? ',' : ''}\n}\n\n`;
  }
  return { text, keys, starts };
}
