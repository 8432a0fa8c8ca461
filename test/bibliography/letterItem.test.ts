import { strict as assert } from 'node:assert';
import { letterItem } from '../../src/bibliography/letterItem';
import { parseLetter } from '../../src/letter/parse';
import { recordOf } from '../../src/letter/record';

describe('a letter as a source', () => {
  const record = (frontMatter: string): ReturnType<typeof recordOf> => recordOf(parseLetter(`---\n${frontMatter}\n---\nKära vänner!\n\n1. Ett.\n`));

  it('has all that its front matter says, in CSL’s words', () => {
    assert.deepEqual(letterItem('trotskij1933', record('title: En liten grupps hävstång\nsender: Lev Trotskij\nrecipient: [Brittiska sektionen, {name: Karin Sundell}]\ndate: 1933-10-02~\nplace: Paris\nlang: sv\ntranslator: Maja Ekström\narchive: Arbetarrörelsens arkiv\nshelfmark: Vol. 3, mapp 12\nsource: "@deutscher1963, s. 12"')), {
      id: 'trotskij1933', type: 'personal_communication', author: [{ family: 'Trotskij', given: 'Lev' }], recipient: [{ literal: 'Brittiska sektionen' }, { family: 'Sundell', given: 'Karin' }],
      title: 'En liten grupps hävstång', issued: { 'date-parts': [[1933, 10, 2]], circa: true }, 'publisher-place': 'Paris', archive: 'Arbetarrörelsens arkiv', archive_location: 'Vol. 3, mapp 12',
      translator: [{ family: 'Ekström', given: 'Maja' }], language: 'sv', source: '@deutscher1963, s. 12',
    });
  });

  it('has an edition in words as a note', () => assert.equal(letterItem('a', record('source: Skrifter, band 2')).note, 'Skrifter, band 2'));

  it('has no variable without a value', () => assert.deepEqual(letterItem('a', { senders: [' '], recipients: [], translators: [], parts: [], annotations: [], links: [], terms: [], marks: [] }), { id: 'a', type: 'personal_communication' }));

  it('is made once for a key', () => {
    const own = record('sender: Lev Trotskij');
    assert.equal(letterItem('a', own), letterItem('a', own));
    assert.equal(letterItem('b', own).id, 'b');
  });
});
