import { strict as assert } from 'node:assert';
import { compare, prepare } from '../../src/quotation/compare';
import { editOf, omissionOf } from '../../src/quotation/edits';
import { Comparison, ComparisonOptions, SourceLetter } from '../../src/quotation/model';
import { plainSource, sourceOf } from './sources';
import { processorTime } from '../text/processor';

const NONE: ComparisonOptions = { addresses: [], spelling: [] };

const SWEDISH = plainSource('Vi överdriver inte ILP:s betydelse. I politiken, såväl som i den fysiska världen, är allt relativt. Den lilla hävstång som ni utgör är otillräcklig för att flytta Labour-partiet, '
  + 'men kan ha stor effekt på ILP. Era ”medlemmar” … bortser från (oläsligt) och från [sic] dem som aldrig kom; ingen visste det – inte ens vi. Har ni förstått? Ni kan gå in utan att vänta på oss.', 'sv');
const ENGLISH = plainSource('I don’t think that we’re ready. You have not understood what was said, nor did they. It is impossible to go without them.', 'en');
const GERMAN = plainSource('Ich habe keinen Brief erhalten und kann nicht länger warten. Niemand weiß, ob er kommt. Es war möglich.', 'de');
const FRENCH = plainSource('Je n’ai pas reçu votre lettre et je ne puis plus attendre. Personne n’est venu sans l’autre. Rien ne presse.', 'fr');
const RUSSIAN = plainSource('Я не получил письма и никогда не ждал ответа. Никто не знает, придёт ли он без нас. Нет, это нельзя.', 'ru');
const ITALIAN = plainSource('Non ho ricevuto la lettera e non ho mai aspettato. Nessuno sa se viene senza di noi.', 'it');
const DUTCH = plainSource('Ik heb uw brief niet ontvangen en kan geen dag langer wachten. Niemand weet of hij ooit komt zonder ons.', 'nl');

const BRACKETS = plainSource('bijgewoond in de arena van Bilbao (Gorter 1998, Coppes 2018, p. 124); [ill.]. Met de dingen uit Zeeland bedoelt Mondriaan.', 'nl');

function compared(source: SourceLetter, text: string, options: ComparisonOptions = NONE): Comparison { return compare(text, prepare(source), options); }

/** The text with all fixes made. */
function mended(text: string, { findings }: Comparison): string {
  return [...findings].reverse().reduce((fixed, finding) => {
    const edit = editOf(finding, fixed);
    return fixed.slice(0, edit.start) + edit.text + fixed.slice(edit.end);
  }, text);
}

describe('a quotation that is right', () => {
  const cases: [SourceLetter, string, 'exact' | 'allowed'][] = [
    [SWEDISH, 'Vi överdriver inte ILP:s betydelse.', 'exact'], [SWEDISH, 'Vi  överdriver\ninte ILP:s\u00a0betydelse', 'exact'], [SWEDISH, 'Era "medlemmar" …', 'exact'], [ENGLISH, 'I don\'t think that we\'re ready', 'exact'],
    [SWEDISH, 'vi överdriver inte ILP:s betydelse,', 'allowed'], [SWEDISH, 'Vi o\u0308verdriver inte ILP:s betydelse!', 'allowed'], [SWEDISH, 'är otill\u00adräcklig för att flytta Labourpartiet', 'allowed'],
    [SWEDISH, 'för att flytta Labour- partiet, men', 'allowed'], [SWEDISH, 'är otill- räcklig för', 'allowed'], [SWEDISH, 'är otill-räcklig för', 'allowed'], [SWEDISH, 'ingen visste det — inte ens vi', 'allowed'],
    [SWEDISH, 'ingen visste det - inte ens vi', 'allowed'], [SWEDISH, 'I politiken […] är allt relativt', 'allowed'], [SWEDISH, 'I politiken [...], är allt relativt', 'allowed'], [SWEDISH, 'I politiken … är allt relativt', 'allowed'],
    [SWEDISH, 'I politiken (…) är allt relativt', 'allowed'], [SWEDISH, 'I politiken [. . .] är allt relativt', 'allowed'], [SWEDISH, 'Vi överdriver inte […] Är allt relativt […] flytta Labour-partiet', 'allowed'],
    [SWEDISH, 'den lilla [sic!] hävstång som ni utgör', 'allowed'], [SWEDISH, '[d]en lilla hävstång som ni [min kurs.] utgör', 'allowed'], [SWEDISH, '[D]en lilla hävstång som [de] utgör', 'allowed'],
    [SWEDISH, 'flytta [partiet], men kan ha stor effekt på [dvs. i] ILP', 'allowed'], [SWEDISH, 'flytt[ar] Labourpartiet, men kan ha', 'allowed'], [SWEDISH, 'bortser från [oläsligt] och från', 'allowed'],
    [SWEDISH, 'bortser från (oläsligt) och från [sic] dem', 'exact'], [SWEDISH, 'och från dem som aldrig kom', 'allowed'], [SWEDISH, 'Era medlemmar bortser från', 'allowed'], [SWEDISH, '[…] effekt', 'allowed'], [SWEDISH, 'effekt …', 'allowed'],
    [FRENCH, 'je ne puis plus attendre', 'exact'], [FRENCH, 'Je n\'ai pas reçu votre let-\ntre', 'allowed'], [RUSSIAN, 'никогда не ждал ответа', 'exact'], [GERMAN, '»ich habe keinen Brief erhalten …', 'allowed'],
  ];
  for (const [source, text, kind] of cases) it(`is ${kind}: ${JSON.stringify(text)}`, () => { const found = compared(source, text); assert.deepEqual([found.kind, found.findings], [kind, []]); });

  it('is in the spelling that is declared', () => {
    const old = plainSource('Hvad skall jag säga om detta af ’i dag’, när de gingo hem och voro glada?', 'sv');
    const spelling = [{ from: 'hv-', to: 'v-' }, { from: 'af', to: 'av' }, { from: '-ingo', to: '-ick' }, { from: 'i dag', to: 'idag' }, { from: 'voro', to: 'var' }];
    assert.equal(compared(old, 'Vad skall jag säga om detta av ’idag’, när de gick hem och var glada', { addresses: [], spelling }).kind, 'allowed');
    assert.equal(compared(old, 'Vad skall jag säga om detta av ’idag’, när de gick hem och var ledsna', { addresses: [], spelling }).findings.length, 1);
    assert.equal(compared(old, 'Vad skall jag säga om detta').kind, 'different');
  });

  it('is in that spelling around brackets', () => {
    const old = plainSource('vous ferez promptement droit à ma demande. Das Physiognomiegedächtniß ist schwach.'), spelling = [{ from: '-oit', to: '-ait' }, { from: '-niß', to: '-nis' }];
    for (const text of ['ferez promptement dra[s] à ma demande', 'Das [p]hysiognomiegedächtnis ist schwach']) assert.equal(compared(old, text, { addresses: [], spelling }).kind, 'allowed', text);
    assert.equal(compared(old, 'ferez promptement pra[s] à ma demande', { addresses: [], spelling }).kind, 'different');
  });

  it('has what an editor would correct, or does not', () => {
    const text = 'Han har fel häst och rider bort från oss alla.';
    const source = { ...plainSource(text, 'sv'), corrections: [{ start: 8, end: 16, text: 'en häst' }] };
    for (const quoted of ['Han har fel häst och rider', 'Han har en häst och rider']) assert.notEqual(compared(source, quoted).kind, 'different', quoted);
    assert.equal(compared(source, 'Han har min häst och rider').kind, 'different');
  });
});

describe('a quotation that is wrong', () => {
  const cases: [SourceLetter, string, string[], string?][] = [
    [SWEDISH, 'Vi överdriver ILP:s betydelse', ['lost! "" "inte"']],
    [SWEDISH, 'i den andliga världen, är allt relativt', ['changed "andliga" "fysiska"']],
    [SWEDISH, 'är helt otillräcklig för att flytta', ['added "helt" ""']],
    [SWEDISH, 'Den lilla hävstång är otillräcklig för', ['omission "" "som ni utgör"']],
    [SWEDISH, 'som ni är utgör otillräcklig', ['order "är utgör" "utgör är"']],
    [SWEDISH, 'flytta Labour-partiet men kan ha', ['punctuation "" ","']],
    [SWEDISH, 'är allt relativt, Den lilla hävstång', ['punctuation "," "."']],
    [SWEDISH, 'som icke kom; ingen visste', ['changed "icke" "aldrig"']],
    [SWEDISH, 'visste det – ens vi', ['lost! "" "inte"']],
    [SWEDISH, 'Ni kan inte gå in utan att', ['added! "inte" ""']],
    [SWEDISH, 'är tillräcklig för att flytta', ['changed! "tillräcklig" "otillräcklig"']],
    [SWEDISH, 'Den lilla Hävstång som ni utgör', ['changed "Hävstång" "hävstång"']],
    [SWEDISH, 'Era ”medlemmar” … från (oläsligt)', ['lost "" "bortser"']],
    [SWEDISH, 'ingen [sic] det – inte ens vi', ['lost "" "visste"']],
    [SWEDISH, 'ingen visste det – [vi] ens vi', ['lost! "" "inte"']],
    [SWEDISH, '(oläsligt) och från [sic] dem som kom', ['lost! "" "aldrig"']],
    [BRACKETS, 'Coppes 2018, p. 124); [ill.]. Met dingen uit Zeeland', ['lost "" "de"']],
    [BRACKETS, 'arena van Met (Gorter 1998, Coppes 2018, p. 124); [ill.]. Bilbao de dingen uit', ['order "Met (Gorter 1998, Coppes 2018, p. 124); [ill.]. Bilbao" "Bilbao (Gorter 1998, Coppes 2018, p. 124); [ill.]. Met"']],
    [SWEDISH, 'såväl som i den fysiska världen, I politiken, är allt relativt', ['order "såväl som i den fysiska världen, I politiken" "I politiken, såväl som i den fysiska världen"']],
    [SWEDISH, 'Ni kan gå in utan att vänta på oss. Har ni förstått?', ['order "Ni kan gå in utan att vänta på oss. Har ni förstått" "Har ni förstått? Ni kan gå in utan att vänta på oss"']],
    [SWEDISH, 'Labourpartiets', []],
    [ENGLISH, 'I do think that', ['changed! "do" "don’t"']], [ENGLISH, 'You have understood what was said', ['lost! "" "not"']], [ENGLISH, 'It is possible to go', ['changed! "possible" "impossible"']], [ENGLISH, 'to go with them', ['changed! "with" "without"']],
    [GERMAN, 'Ich habe einen Brief erhalten', ['changed! "einen" "keinen"']], [GERMAN, 'und kann länger warten', ['lost! "" "nicht"']], [GERMAN, 'Es war unmöglich', ['changed! "unmöglich" "möglich"']],
    [FRENCH, 'Je n’ai reçu votre lettre', ['lost! "" "pas"']], [FRENCH, 'J’ai reçu votre lettre', ['changed! "J’ai" "n’ai pas"']], [FRENCH, 'et je ne puis attendre', ['lost! "" "plus"']],
    [RUSSIAN, 'Я получил письма', ['lost! "" "не"']], [RUSSIAN, 'придёт ли он с нами', ['changed! "с нами" "без нас"']],
    [ITALIAN, 'e ho mai aspettato', ['lost! "" "non"']], [DUTCH, 'uw brief ontvangen en kan', ['lost! "" "niet"']], [DUTCH, 'en kan een dag langer', ['changed! "een" "geen"']],
  ];
  for (const [source, text, expected] of cases) {
    it(`is told what differs: ${JSON.stringify(text)}`, () => {
      const found = compared(source, text);
      assert.deepEqual(found.findings.map(({ deviation, isNegation, quoted, letter }) => `${deviation}${isNegation ? '!' : ''} "${quoted}" "${letter}"`), expected);
      assert.equal(found.kind, expected.length > 0 ? 'different' : 'missing');
      for (const { range, quoted, place, letter } of found.findings) {
        assert.equal(text.slice(range.start, range.end), quoted);
        assert.equal(source.text.slice(place.start, place.end), letter);
      }
      if (expected.length > 0) assert.match(compared(source, mended(text, found)).kind, /exact|allowed/);
    });
  }

  it('is right once its omission is marked', () => {
    const text = 'Den lilla hävstång är otillräcklig för';
    const edit = omissionOf(compared(SWEDISH, text).findings[0], text)!;
    const marked = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
    assert.equal(marked, 'Den lilla hävstång […] är otillräcklig för');
    assert.equal(compared(SWEDISH, marked).kind, 'allowed');
  });

  it('is missing where nothing is near, with how near the nearest is', () => {
    assert.deepEqual(compared(SWEDISH, 'helt annat står skrivet där borta'), { kind: 'missing', findings: [], addresses: [], nearness: 0 });
    assert.equal(compared(SWEDISH, 'något helt annat som står i en annan bok').kind, 'missing');
    assert.equal(compared(SWEDISH, 'något helt annat i politiken, såväl i andra länder').kind, 'missing');
    for (const text of ['', '…', '[xyz]', '?!']) assert.equal(compared(SWEDISH, text).kind, 'missing', text);
    assert.equal(compared(plainSource(''), 'ord').kind, 'missing');
  });
});

describe('the place of a quotation', () => {
  const LETTER = sourceOf('Kära kamrater!\n\nDet här är ett stycke utan nummer, och det är inte långt.\n\n1. Vi går dit tillsammans med er alla.\n\n2. Vi går hem. Ni stannar kvar där.\n\nEtt andra stycke i punkt två.\n\n3. Ni stannar kvar där länge än.\n\nMed kamratliga hälsningar,\nNN\n');
  const prepared = prepare(LETTER);
  const at = (text: string, ...addresses: string[]): Comparison => compare(text, prepared, { addresses, spelling: [] });

  it('is the one that is cited', () => {
    assert.deepEqual([at('Ni stannar kvar där', 'p3').kind, at('Ni stannar kvar där', 'p3').addresses], ['exact', ['p3']]);
    assert.deepEqual([at('Ni stannar kvar där', 'p2').kind, at('Ni stannar kvar där', 'p2').addresses], ['exact', ['p2']]);
    assert.equal(at('Ett andra stycke', 'p2.2').kind, 'exact');
    assert.equal(at('Ett andra stycke', 'p2').kind, 'exact');
    assert.equal(at('Vi går hem', 'p2.1').kind, 'exact');
    assert.equal(at('ett stycke utan nummer', 'n1').kind, 'exact');
  });
  it('is another one', () => {
    for (const [text, cited, ...found] of [['Vi går hem', 'p1', 'p2'], ['Vi går hem', 'p2.2', 'p2'], ['Vi går hem', 'p9', 'p2'], ['vi går dit […] med er', 'p2', 'p1'], ['ett stycke utan nummer', 'p1', 'n1']]) {
      const { kind, addresses, findings } = at(text, cited);
      assert.deepEqual([kind, addresses, findings.map(each => each.deviation)], ['misplaced', found, ['place']], text);
    }
  });
  it('is more than one', () => {
    assert.deepEqual(at('tillsammans med er alla. Vi går hem', 'p1', 'p2').addresses, ['p1', 'p2']);
    for (const text of ['med er alla.\n\n2. Vi går hem', 'med er alla. Vi går hem', 'med er alla. […] i punkt två']) {
      for (const cited of [['p1', 'p2'], ['p1'], ['p2'], []]) assert.match(at(text, ...cited).kind, /exact|allowed/, `${text} ${cited.join()}`);
      assert.equal(at(text, 'p3').kind, 'misplaced');
    }
  });
  it('is cited though a word differs, and is another one where that is nearer by much', () => {
    assert.deepEqual(at('Ni stannar alltid där länge än', 'p3').findings.map(each => each.deviation), ['changed']);
    assert.deepEqual(at('Ni stannar alltid där länge än', 'p1').findings.map(each => each.deviation), ['place', 'changed']);
  });
  it('keeps a lost negation where it is cited', () => {
    const source = sourceOf('1. Vi ska inte lämna partiet nu.\n\n2. De sade att vi ska lämna partiet nu.\n');
    assert.deepEqual(compare('vi ska lämna partiet', prepare(source), { addresses: ['p1'], spelling: [] }).findings.map(each => [each.deviation, each.isNegation]), [['lost', true]]);
  });
});

describe('comparing', () => {
  it('is bounded, whatever the texts are', () => {
    const odd = ['ord '.repeat(100_000), '['.repeat(10_000), '[a] '.repeat(10_000), '… '.repeat(10_000), '- a-'.repeat(20_000), 'a\'b '.repeat(20_000), 'x'.repeat(200_000), '. '.repeat(50_000), '[a[b'.repeat(5_000), 'a b c '.repeat(20_000)];
    const start = processorTime();
    for (const letter of odd) {
      const prepared = prepare(plainSource(letter, 'sv'));
      for (const quoted of [...odd, 'ord ord x ord', 'a […] b … c [d] e']) compare(quoted.slice(0, 20_000), prepared, { addresses: ['p1'], spelling: [{ from: '-a-', to: '-b-' }] });
    }
    assert.ok(processorTime() - start < 60_000);
  });
});
