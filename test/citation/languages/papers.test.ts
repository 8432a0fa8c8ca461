import { strict as assert } from 'node:assert';
import fs from 'node:fs';
import { checkRanges } from './shown';
import { paperLanguageOf } from '../../../src/citation/languages';
import { Paper } from '../../../src/citation/model';

const read = (name: string): Paper => paperLanguageOf(undefined, name)!.read(fs.readFileSync(`test/fixtures/papers/${name}`, 'utf8'));

/** The same paper in five languages; in Org the note stands last. */
const CITED = ['trotskij1933 point 4', 'deutscher1963 page 203-205', 'bornstein1986 chapter 3', 'cohen2007 page 12', 'dowse1966', 'trotskij1933 opening inledningen', 'dowse1966', 'cohen2007', 'bornstein1986', 'samlingen'];

describe('one paper in several languages', () => {
  for (const ending of ['tex', 'typ', 'org', 'rst', 'adoc']) {
    it(`.${ending}`, () => {
      const paper = read(`havstang.${ending}`), keys = paper.citations.flatMap(each => each.keys);
      checkRanges(paper);
      const said = keys.map(({ key, locator }) => locator ? `${key} ${locator.label} ${locator.value}` : key);
      const isNoteLast = ending === 'org' || ending === 'rst';
      assert.deepEqual(said, isNoteLast ? [...CITED.slice(0, 4), ...CITED.slice(5), CITED[4]] : CITED);
      for (const { key, start, end } of keys) assert.equal(paper.text.slice(start, end), key);
      assert.deepEqual(keys.find(({ key }) => key === 'trotskij1933')!.locator!.address, 'p4');
      assert.deepEqual(paper.bibliographies?.map(({ path }) => path), ['kallor.bib']);
      assert.match(paper.lang!, /^sv/);
      assert.equal(paper.csl?.path, ending === 'tex' || ending === 'rst' ? undefined : 'brev.csl');
    });
  }
});
