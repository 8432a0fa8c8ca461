import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import MarkdownIt from 'markdown-it';
import { LISTED_COLUMNS, ListedLine, listAsCsv, listAsMarkdown } from '../../../src/library/concordance/listing';
import { pandocVersion } from '../../letter/annotating/pandoc';

const LINE: ListedLine = {
  series: 'hävstång', left: ' … den lilla ', words: 'hävstången', right: ', som skall lyfta ', letter: 'Leo Trotskij, 1933-10-02', key: 'trotskij1933', file: 'letters/1933-10-02.letter', date: '1933-10-02', senders: 'Leo Trotskij',
  recipients: 'ILP', address: 'p4.2', point: '4. Ni talar om …', cited: 'p4', target: 'letters/1933-10-02.letter#p4',
};
const markdown = (line: Partial<ListedLine>, lang = 'sv', isKey = true): string => listAsMarkdown([{ ...LINE, ...line }], lang, () => isKey);

/** As Pandoc has it. */
interface Inline { readonly t: string; readonly c: unknown }

describe('hits as Markdown', () => {
  it('have their words in bold, and a citation in the words of the language', () => {
    assert.equal(markdown({}), '- … den lilla **hävstången**, som skall lyfta [@trotskij1933, punkt 4]\n');
    assert.equal(markdown({}, 'en'), '- … den lilla **hävstången**, som skall lyfta [@trotskij1933, point 4]\n');
    assert.equal(markdown({ cited: 'opening' }), '- … den lilla **hävstången**, som skall lyfta [@trotskij1933, inledningen]\n');
  });
  it('have as much of their context as is read at a glance, in whole words', () => {
    const long = 'ett två '.repeat(30), [left, right] = markdown({ left: long, right: ` ${long}` }).split('**hävstången**');
    assert.match(left, /^- … (?:ett |två ){15,20}$/);
    assert.match(right, /^(?: ett| två){15,20} … \[@/);
  });
  it('cite a letter without points as a whole', () => assert.ok(markdown({ cited: undefined }).endsWith(' [@trotskij1933]\n')));
  it('name a letter by a link where its key is not its own, or cannot be cited', () => {
    assert.ok(markdown({}, 'sv', false).endsWith(' ([Leo Trotskij, 1933-10-02, punkt 4](letters/1933-10-02.letter#p4))\n'), markdown({}, 'sv', false));
    assert.ok(markdown({ key: 'brev till X' }).includes('](letters/'));
  });
  const troublesome = ['1. Vi', '*a*', '[x](y)', '<b>', '`c`', '@key', '# h', '- x', '$x$', '~~y~~', '![z](u)', '&amp;', '> q', '|', '[^1]', '--', '...'];
  it('read as they stand, whatever they have', () => {
    const md = new MarkdownIt();
    for (const sign of troublesome) {
      const list = markdown({ left: `${sign} och `, words: sign, right: ` och ${sign}` });
      const html = md.render(list);
      assert.match(html, /^<ul>\n<li>.*<strong>[^<]*<\/strong>.*<\/li>\n<\/ul>\n$/, list);
      assert.ok(!/<(?!\/?(?:ul|li|strong)>)/.test(html), html);
    }
  });
  it(`read so in Pandoc too${pandocVersion() === undefined ? ', were it installed' : ''}`, () => {
    if (pandocVersion() === undefined) return;
    const list = troublesome.map(sign => markdown({ left: `${sign} och `, words: sign, right: ` och ${sign}` })).join('');
    const read = JSON.parse(spawnSync('pandoc', ['-f', 'markdown-smart', '-t', 'json'], { input: list, encoding: 'utf8' }).stdout);
    const [{ c: items }] = read.blocks;
    assert.equal(items.length, troublesome.length);
    items.forEach(([{ c: inlines }]: { c: Inline[] }[], index: number) => {
      const text = JSON.stringify(inlines);
      assert.equal(inlines.filter(each => each.t === 'Strong').length, 1, text);
      assert.equal(inlines.filter(each => each.t === 'Cite').length, 1, text);
      const plain = (all: readonly Inline[]): string => all.map(({ t, c }) => t === 'Str' ? String(c) : t === 'Space' || t === 'SoftBreak' ? ' ' : t === 'Strong' ? plain(c as Inline[]) : t === 'Cite' ? '' : `<${t}>`).join('');
      assert.equal(plain(inlines).trim(), `${troublesome[index]} och ${troublesome[index]} och ${troublesome[index]}`);
    });
  }).timeout(20_000);
});

describe('a concordance as CSV', () => {
  it('has a name for each column, and a line for each hit', () => {
    assert.equal(LISTED_COLUMNS, 'series,left,node,right,letter,key,file,date,sender,recipient,address,point\r\n');
    assert.equal(listAsCsv(LINE), 'hävstång," … den lilla ",hävstången,", som skall lyfta ","Leo Trotskij, 1933-10-02",trotskij1933,letters/1933-10-02.letter,1933-10-02,Leo Trotskij,ILP,p4.2,4. Ni talar om …\r\n');
  });
  it('runs nothing in a spreadsheet', () => assert.match(listAsCsv({ ...LINE, series: '=1+1', left: '+1', words: '@SUM(A1)', right: '-1' }), /^'=1\+1,'\+1,'@SUM\(A1\),'-1,/));
});
