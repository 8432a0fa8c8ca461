import { strict as assert } from 'node:assert';
import { noteAndTags } from '../../../src/letter/annotating/tags';

describe('the tags in a note', () => {
  const cases: [string, string, string[]][] = [
    ['Ett ord. #metafor', 'Ett ord.', ['metafor']], ['#a #b Ett ord.', 'Ett ord.', ['a', 'b']], ['Ett #a ord #b.', 'Ett ord.', ['a', 'b']], ['#a', '', ['a']], ['#taktik/enhet', '', ['taktik-enhet']],
    ['Ett.\n#a\nTvå.', 'Ett.\nTvå.', ['a']], ['Ett.\n\n#a #a', 'Ett.', ['a']], ['(#a) och', '() och', ['a']], ['Ingen.', 'Ingen.', []],
    ['Se #p4 och [p](#p4).', 'Se #p4 och [p](#p4).', []], ['# Rubrik', '# Rubrik', []], ['a#b', 'a#b', []], ['\\#a', '\\#a', []], ['`#a` och #b', '`#a` och', ['b']], ['#1 och #sic', '#1 och #sic', []],
    ['https://x.se/#a', 'https://x.se/#a', []], ['&#x41; ord', '&#x41; ord', []],
  ];
  for (const [written, text, tags] of cases) it(`“${written}”`, () => assert.deepEqual(noteAndTags(written), { text, tags }));
});
