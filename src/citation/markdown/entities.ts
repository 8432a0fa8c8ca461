/** HTML 4.01, section 24.2.1: the names of the characters from 160 to 255, in order. */
const LATIN = 'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest '
  + 'Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig '
  + 'agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';

/** What a text is likely to hold of the others. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ...LATIN.split(' ').map((name, index) => [name, String.fromCharCode(160 + index)] as const),
  ...Object.entries({
    amp: '&', lt: '<', gt: '>', quot: '"', apos: '\'', ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’', sbquo: '‚', bdquo: '„', lsaquo: '‹', rsaquo: '›', ndash: '–', mdash: '—', horbar: '―', hyphen: '‐',
    hellip: '…', mldr: '…', ensp: '\u2002', emsp: '\u2003', thinsp: '\u2009', hairsp: '\u200a', zwnj: '\u200c', zwj: '\u200d', minus: '−', OElig: 'Œ', oelig: 'œ', Scaron: 'Š', scaron: 'š', Zcaron: 'Ž', zcaron: 'ž',
    Ccaron: 'Č', ccaron: 'č', Yuml: 'Ÿ', dagger: '†', Dagger: '‡', bull: '•', prime: '′', Prime: '″', euro: '€', numero: '№', lsqb: '[', rsqb: ']', lbrack: '[', rbrack: ']', ast: '*', lowbar: '_', num: '#', commat: '@',
  }),
]);

/** What an entity stands for, written without `&` and `;`: a name, a number; undefined for one that is not known. */
export function entity(name: string): string | undefined {
  if (name[0] !== '#') return NAMED.get(name);
  const code = /^#[xX]/.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : undefined;
}
