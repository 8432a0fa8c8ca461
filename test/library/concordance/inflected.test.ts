import { strict as assert } from 'node:assert';
import { Typed, finds } from './finding';

const inflected = async (lang: string, text: string, typed: Typed): Promise<string> => (await finds(`---\nlang: ${lang}\n---\n${text}`, typed, {}, 'inflected')).map(each => each.slice(3)).join(' ');

describe('words in any form', () => {
  const cases: readonly [lang: string, typed: string, text: string, expected: string][] = [
    ['sv', 'bolsjevik', 'bolsjevik bolsjeviken Bolsjevikernas bolsjevikisk bolsjevism bolsjevik-leninister', 'bolsjevik bolsjeviken Bolsjevikernas'],
    ['sv', 'bolsjevikernas', 'bolsjevik bolsjeviken bolsjevikerna bolsjevism', 'bolsjevik bolsjeviken bolsjevikerna'],
    ['sv', 'bolsjeviken', 'bolsjevikerna bolsjevikernas', 'bolsjevikerna bolsjevikernas'],
    ['sv', 'fråga', 'frågan frågor frågornas frågetecken fråga', 'frågan frågor frågornas fråga'],
    ['sv', 'frågornas', 'frågan frågor fråga frågan frågade', 'frågan frågor fråga frågan'],
    ['sv', 'böckernas', 'bok boken böckerna bocken', 'bok boken böckerna'],
    ['sv', 'männen', 'man mannen män', 'man mannen män'],
    ['sv', 'ledarna', 'ledare ledaren led leden leder ledarnas ledarskap', 'ledare ledaren ledarnas'],
    ['sv', 'ledare', 'ledare ledaren led leden leder', 'ledare ledaren'],
    ['sv', 'bananen', 'banan bananer bana banor', 'banan bananer'],
    ['sv', 'vänster', 'vänster vänstern vänt', 'vänster vänstern'],
    ['sv', 'festerna', 'fest festen fester fast', 'fest festen fester'],
    ['sv', 'partiets', 'parti partiet partier partierna part partisk', 'parti partiet partier partierna'],
    ['sv', 'stora', 'stor stort större stod', 'stor stort större'],
    ['sv', 'ILP', 'ILP:s ILP ILP-gruppen ilp', 'ILP:s ILP ilp'],
    ['sv', 'ILP:s', 'ILP:are ILP ILP-gruppen', 'ILP:are ILP'],
    ['sv', 'nya internationalen', 'den nya Internationalens, ny international; ny. International', 'nya Internationalens ny international'],
    ['sv', 'himlarnas', 'himmel himlar himmelens hink', 'himmel himlar himmelens'],
    ['sv', 'döttrarnas', 'dotter dotterns döttrar dottring', 'dotter dotterns döttrar'],
    ['sv', 'bolsjevik-leninist', 'bolsjevik-leninismens bolsjevik-leninisternas', 'bolsjevik-leninisternas'],
    ['sv', 'organis*', 'organisera organ', 'organisera'],
    ['sv', 'arbeta', 'arbetar arbetade arbetat arbete arbetare arbetarna', 'arbetar arbetade arbetat'],
    ['sv', 'skrev', 'skriver skrivit skrevo skrift skrivare beskrev', 'skriver skrivit skrevo'],
    ['sv', 'beskriva', 'beskrev beskrivits skrev', 'beskrev beskrivits'],
    ['sv', 'trodde', 'tror tro trott trodde troheten', 'tror tro trott trodde'],
    ['sv', 'sände', 'sänder sänt sända sandig', 'sänder sänt sända'],
    ['sv', 'bilder', 'bild bilderna bildade bildat', 'bild bilderna'],
    ['de', 'Arbeiter', 'Arbeiters Arbeitern Arbeit arbeiten', 'Arbeiters Arbeitern'],
    ['de', 'sagen', 'sagt sagte gesagt Sage Säge', 'sagt sagte gesagt Sage'],
    ['de', 'Sage', 'sagt sagte Sagen', 'Sagen'],
    ['de', 'geschrieben', 'schreiben schrieb schreibst Schrift beschrieb', 'schreiben schrieb schreibst'],
    ['de', 'aufgemacht', 'aufmachen aufzumachen aufgemacht macht gemacht', 'aufmachen aufzumachen aufgemacht'],
    ['de', 'Häuser', 'Haus Hauses Häusern hauste', 'Haus Hauses Häusern'],
    ['en', 'parties', 'party parties part', 'party parties'],
    ['en', 'worker', 'workers worker\'s work', 'workers worker\'s'],
    ['en', 'universe', 'universes university universal universe', 'universes universe'],
    ['en', 'stopped', 'stop stops stopping stopper', 'stop stops stopping'],
    ['en', 'organise', 'organised organising organisation organ', 'organised organising'],
    ['it', 'cosa', 'cose così cosa', 'cose cosa'],
    ['it', 'principe', 'principi principio', 'principi'],
    ['fr', 'internationale', 'l’Internationale internationales international', 'l’Internationale internationales international'],
    ['ru', 'партия', 'партии партией партизан', 'партии партией'],
    ['la', 'verbum', 'verba verbum', 'verbum'],
  ];
  for (const [lang, typed, text, expected] of cases) it(`finds ${typed} in ${lang}: ${text}`, async () => assert.equal(await inflected(lang, text, typed), expected));

  it('goes by the language of each letter, and of a passage in it', async () => assert.deepEqual(
    await finds({ 'a.letter': '---\nlang: sv\n---\nfester [fester]{lang=en} festen', 'b.letter': '---\nlang: en\n---\nfester festen [festen]{lang=sv-FI} fest' }, 'fest', {}, 'inflected'),
    ['a: fester', 'a: festen', 'b: festen', 'b: fest']));
  it('looks at capitals if asked to', async () => assert.equal(await inflected('sv', 'Vänstern vänstern VÄNSTERN', { text: 'Vänster', isCaseSensitive: true }), 'Vänstern'));
  it('finds words divided at a line’s end', async () => assert.equal(await inflected('sv', 'Labour-\npartiets väg', 'labourparti'), 'Labour-partiets'));
});
