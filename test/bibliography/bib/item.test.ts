import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { readBib } from '../../../src/bibliography/bib/read';
import { CslItem } from '../../../src/bibliography/model';
import { finish } from '../../../src/text/steps';
import { processorTime } from '../../text/processor';

const items = (text: string): CslItem[] => finish(readBib(text)).entries.map(entry => entry.item());
const item = (type: string, fields: string): CslItem => items(`@${type}{a, ${fields}}`)[0];
const hints = (text: string) => finish(readBib(text)).problems.map(({ code, start, end, args }) => [code, text.slice(start, end), ...args]);

describe('the date of an entry', () => {
  const cases: [string, object | undefined][] = [
    ['date={1933-10-02}', { 'date-parts': [[1933, 10, 2]] }], ['date={1933-10}', { 'date-parts': [[1933, 10]] }], ['date={1933}', { 'date-parts': [[1933]] }], ['date={1933-10-02~}', { 'date-parts': [[1933, 10, 2]], circa: true }], ['date={1933?}', { 'date-parts': [[1933]], circa: true }],
    ['date={193X}', { 'date-parts': [[1930], [1939]] }], ['date={19uu}', { 'date-parts': [[1900], [1999]] }], ['date={1933-21}', { 'date-parts': [[1933]], season: 1 }], ['date={1933/1934}', { 'date-parts': [[1933], [1934]] }], ['date={1933-09/1933-10-03}', { 'date-parts': [[1933, 9], [1933, 10, 3]] }], ['date={1933/..}', { literal: '1933–' }], ['date={1933/}', { literal: '1933–' }],
    ['date={1933-10-02T10:00:00}', { 'date-parts': [[1933, 10, 2]] }], ['date={1933-9-5}', { 'date-parts': [[1933, 9, 5]] }], ['date={omkr. 1933}', { literal: 'omkr. 1933' }], ['date={i tryck}', { literal: 'i tryck' }], ['date={1933-34}', { literal: '1933-34' }],
    ['year=1933', { 'date-parts': [[1933]] }], ['year={1933}, month=oct', { 'date-parts': [[1933, 10]] }], ['year=1933, month={October}', { 'date-parts': [[1933, 10]] }], ['year=1933, month=10, day=2', { 'date-parts': [[1933, 10, 2]] }], ['year=1933, month="2~" # oct', { 'date-parts': [[1933, 10, 2]] }], ['year=1933, month={May/June}', { 'date-parts': [[1933, 5]] }], ['year=1933, month={Spring}', { 'date-parts': [[1933]], season: 1 }],
    ['year={1933--1934}', { 'date-parts': [[1933], [1934]] }], ['year={1933-1934}', { 'date-parts': [[1933], [1934]] }], ['year={1933a}', { literal: '1933a' }], ['year={[1933]}', { literal: '[1933]' }], ['year={c. 1933}', { literal: 'c. 1933' }], ['year={{\\noopsort{1}}1933}', { 'date-parts': [[1933]] }], ['year={}', undefined], ['month=oct', undefined], ['date={}, year=1933', { 'date-parts': [[1933]] }],
  ];
  for (const [fields, date] of cases) it(`is that of ${fields}`, () => assert.deepEqual(item('book', fields).issued, date));
  it('may be others than that of the edition', () => assert.deepEqual([item('book', 'origdate={1920}')['original-date'], item('book', 'eventdate={1911-01-01/1911-01-03}')['event-date'], item('online', 'urldate={2020-02-03}').accessed, item('online', 'lastchecked={2020-02-03}').accessed],
    [{ 'date-parts': [[1920]] }, { 'date-parts': [[1911, 1, 1], [1911, 1, 3]] }, { 'date-parts': [[2020, 2, 3]] }, { 'date-parts': [[2020, 2, 3]] }]));
});

describe('an entry in CSL’s words', () => {
  const cases: [string, string, object][] = [
    ['article', 'title={A: b}, journaltitle={J}, volume=3, number=4, pages={12--15, 17-19}, issn={1}', { type: 'article-journal', title: 'A: b', 'container-title': 'J', volume: '3', issue: '4', page: '12–15, 17–19', ISSN: '1' }],
    ['article', 'journal={J}, entrysubtype={newspaper}', { type: 'article-newspaper', 'container-title': 'J' }],
    ['book', 'title={A}, subtitle={B}, titleaddon={C}, series={S}, number=5, edition=2, publisher={P and Q}, location={X and Y}, isbn={1}', { type: 'book', title: 'A: B. C', 'title-short': 'A', 'collection-title': 'S', 'collection-number': '5', edition: '2', publisher: 'P; Q', 'publisher-place': 'X; Y', ISBN: '1' }],
    ['book', 'publisher={Farrar, Straus and Giroux}, address={New York and London}', { type: 'book', publisher: 'Farrar, Straus and Giroux', 'publisher-place': 'New York and London' }],
    ['book', 'title={A}, maintitle={M}, volume=2, part=1, volumes=4, pagetotal=300', { type: 'book', title: 'M', 'volume-title': 'A', volume: '2.1', 'number-of-volumes': '4', 'number-of-pages': '300' }],
    ['incollection', 'title={A}, booktitle={B}, booksubtitle={C}, bookauthor={X Y}, chapter=3', { type: 'chapter', title: 'A', 'container-title': 'B: C', 'container-author': [{ given: 'X', family: 'Y' }], 'chapter-number': '3' }],
    ['inproceedings', 'booktitle={B}, eventtitle={E}, venue={V}', { type: 'paper-conference', 'container-title': 'B', 'event-title': 'E', 'event-place': 'V' }],
    ['phdthesis', 'school={Lund}', { type: 'thesis', genre: 'PhD thesis', publisher: 'Lund' }], ['thesis', 'type={mathesis}, institution={Lund}', { type: 'thesis', genre: 'Master’s thesis', publisher: 'Lund' }], ['techreport', 'number=3, institution={I}', { type: 'report', number: '3', publisher: 'I' }],
    ['online', 'url={http://a.b/c\\_d}, doi={https://doi.org/10.1/x_y}', { type: 'webpage', URL: 'http://a.b/c_d', DOI: '10.1/x_y' }], ['misc', 'howpublished={\\url{http://a.b}}', { type: 'document', URL: 'http://a.b' }], ['misc', 'howpublished={Stencil}', { type: 'document', publisher: 'Stencil' }], ['misc', 'eprint={1234.5}, eprinttype={arxiv}', { type: 'document', URL: 'https://arxiv.org/abs/1234.5' }],
    ['letter', 'author={Leo Trotskij}, recipient={{ILP}}, archive={Houghton}, archivelocation={bMS Russ 13}', { type: 'personal_communication', author: [{ given: 'Leo', family: 'Trotskij' }], recipient: [{ literal: 'ILP' }], archive: 'Houghton', archive_location: 'bMS Russ 13' }],
    ['letter', 'editora={X Y}, editoratype={recipient}', { type: 'personal_communication', recipient: [{ given: 'X', family: 'Y' }] }], ['book', 'editor={X}, editortype={compiler}', { type: 'book', compiler: [{ family: 'X' }] }], ['unpublished', 'eventtitle={E}', { type: 'speech', 'event-title': 'E' }],
    ['book', 'note={N.}, addendum={A}, abstract={B}, annotation={C}, keywords={d, e}, library={L}, langid={swedish}', { type: 'book', note: 'N. A', abstract: 'B', annote: 'C', keyword: 'd, e', 'call-number': 'L', language: 'sv' }], ['book', 'langid={ngerman}', { type: 'book', language: 'de' }], ['book', 'language={sv-SE}', { type: 'book', language: 'sv-SE' }],
    ['book', 'author={Vincent van Gogh}, options={useprefix=true}, translator={A B}', { type: 'book', author: [{ given: 'Vincent', 'non-dropping-particle': 'van', family: 'Gogh' }], translator: [{ given: 'A', family: 'B' }] }], ['nosuchtype', 'title={A}', { type: 'document', title: 'A' }], ['book', 'title={A}, title={B}', { type: 'book', title: 'A' }], ['book', '__proto__={x}, constructor={y}', { type: 'book' }],
  ];
  for (const [type, fields, expected] of cases) it(`has what @${type} has: ${fields}`, () => assert.deepEqual(JSON.parse(JSON.stringify(item(type, fields))), { id: 'a', ...expected }));
  it('is made once', () => {
    const [entry] = finish(readBib('@book{a,}')).entries;
    assert.equal(entry.item(), entry.item());
  });
});

describe('an entry that takes fields from others', () => {
  const child = (text: string): CslItem => items(text).find(({ id }) => id === 'c') ?? { id: '', type: '' };
  it('gives the title of a book another name', () => assert.deepEqual(JSON.parse(JSON.stringify(child('@incollection{c, title={C}, crossref={p}, pages={1}} @collection{p, title={P}, subtitle={S}, editor={E F}, date={1933}, publisher={Q}, shorttitle={X}, keywords={k}}'))),
    { id: 'c', type: 'chapter', title: 'C', 'container-title': 'P: S', editor: [{ given: 'E', family: 'F' }], issued: { 'date-parts': [[1933]] }, publisher: 'Q', page: '1' }));
  it('has the author of a book as that of the book too', () => assert.deepEqual(Object.keys(child('@inbook{c, crossref={p}} @book{p, author={A B}, title={P}}')).filter(name => /author|container/.test(name)).sort(), ['author', 'container-author', 'container-title']));
  it('takes the main title from a work of several volumes', () => assert.deepEqual([child('@book{c, title={C}, crossref={p}} @mvbook{p, title={P}}').title, child('@book{c, title={C}, crossref={p}} @mvbook{p, title={P}}')['volume-title']], ['P', 'C']));
  it('takes the journal from a periodical', () => assert.equal(child('@article{c, crossref={p}} @periodical{p, title={P}}')['container-title'], 'P'));
  it('takes all fields as they are by BibTeX’s rule', () => assert.equal(child('@inproceedings{c, crossref={p}} @proceedings{p, booktitle={P}, year=1933}')['container-title'], 'P'));
  it('keeps its own date whole', () => assert.deepEqual(child('@incollection{c, year=1934, crossref={p}} @collection{p, date={1933-10-02}, month=oct}').issued, { 'date-parts': [[1934]] }));
  it('takes from its parent’s parent, and by an alias', () => assert.equal(child('@inbook{c, crossref={other}} @book{p, ids={other}, crossref={g}} @mvbook{g, publisher={G}}').publisher, 'G'));
  it('takes data from several, and they are no entries', () => {
    const text = '@book{c, xdata={x, y}} @xdata{x, publisher={P}, xdata={z}} @xdata{y, publisher={Q}, series={S}} @xdata{z, location={L}}';
    assert.deepEqual([child(text).publisher, child(text)['collection-title'], child(text)['publisher-place'], items(text).length], ['P', 'S', 'L', 1]);
  });
  for (const [text, expected] of [
    ['@inbook{c, crossref={no}}', [['bib-parent-missing', 'no', 'no']]], ['@book{c, xdata={x, no}} @xdata{x,author={A},title={T},date={1}}', [['bib-parent-missing', 'no', 'no']]], ['@book{c, crossref={c}}', [['bib-parent-circle', 'c', 'c']]],
    ['@book{c, crossref={d}} @book{d, crossref={c}}', [['bib-parent-circle', 'd', 'c'], ['bib-parent-circle', 'c', 'd']]], ['@string{k = "no"} @book{c, crossref=k}', [['bib-parent-missing', 'k', 'no']]], ['@book{c, xdata={}}', [['bib-fields-missing', 'c', 'book', 'author/editor, title, date/year']]],
  ] as const) it(`is told of what it cannot take: ${text}`, () => assert.deepEqual(hints(text), expected));
  it('ends, however deep and round it goes', () => {
    const text = Array.from({ length: 200 }, (_, i) => `@book{k${i}, crossref={k${(i + 1) % 200}}, xdata={k${(i + 7) % 200}, k${(i + 3) % 200}}}`).join('\n');
    const start = processorTime();
    items(text);
    assert.ok(processorTime() - start < 3000);
  });
});

describe('what an entry needs', () => {
  for (const [entry, missing] of [
    ['@book{a, author={A}, title={T}, date={1933}}', ''], ['@book{a, editor={A}, title={T}, year=1933}', ''], ['@article{a, author={A}, title={T}, journal={J}, year=1933}', ''], ['@article{a, author={A}}', 'title, journaltitle/journal, date/year'], ['@phdthesis{a, author={A}, title={T}, school={S}, year=1}', ''], ['@thesis{a, author={A}, title={T}, year=1}', 'institution/school/publisher'],
    ['@techreport{a, author={A}, title={T}, institution={I}, year=1}', ''], ['@inbook{a, author={A}, title={T}, chapter=1, publisher={P}, year=1}', ''], ['@incollection{a, title={T}, crossref={p}, author={X}} @collection{p, title={P}, editor={E}, year=1}', ''], ['@misc{a, title={T}}', ''], ['@misc{a, note={T}}', 'author/editor/title/key'], ['@letter{a, author={A}, date={1933}}', ''], ['@letter{a, author={A}}', 'date/year'], ['@other{a, x={y}}', ''], ['@online{a, title={T}, url={u}}', ''],
    ['@unpublished{a, author={A}, title={T}, note={N}}', ''],
  ]) {
    it(`is ${missing || 'there'}: ${entry}`, () => assert.deepEqual(hints(entry), missing === '' ? [] : [['bib-fields-missing', 'a', /@(\w+)/.exec(entry)?.[1], missing]]));
  }
  it('is not told of an entry that is damaged', () => assert.deepEqual(hints('@book{a, title={T} author={A}, x=y}').map(([code]) => code), ['bib-comma']));
});

describe('a string', () => {
  it('that is not defined is told of', () => assert.deepEqual(hints('@string{a = b # "c"}\n@misc{k, title = a # nope # jan, month = feb, note = 1933-10}').map(each => each.slice(0, 2)), [['bib-string-unknown', 'b'], ['bib-string-unknown', 'nope'], ['bib-string-unknown', '1933-10']]));
  it('is found whatever its capitals', () => assert.equal(item('misc', 'title={x}}@string{Foo="Bar"}@misc{b, title=FOO').title, 'x'));
  it('that holds itself ends', () => assert.equal(typeof items('@string{a = a # a # "x"}@misc{k, title = a}')[0].title, 'string'));
});

describe('the fixture of a .bib file', () => {
  const text = readFileSync('test/fixtures/bibliography/varied.bib', 'utf8');
  it('has no problem', () => assert.deepEqual(hints(text), []));
  it('is read as it is written down beside it', () => assert.deepEqual(JSON.parse(JSON.stringify(items(text))), JSON.parse(readFileSync('test/fixtures/bibliography/varied.json', 'utf8'))));
});
