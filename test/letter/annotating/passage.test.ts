import { strict as assert } from 'node:assert';
import { selected } from './marked';
import { passageOf, sentenceAt } from '../../../src/letter/annotating/passage';
import { parseLetter } from '../../../src/letter/parse';
import { isRefusal } from '../../../src/text/refusal';

function passage(marked: string): string {
  const { text, letter, selection } = selected(marked);
  const found = passageOf(letter, selection);
  return isRefusal(found) ? `refused: ${found.refused}` : text.slice(found.start, found.end);
}

describe('the passage of a selection', () => {
  const cases: [string, string, string][] = [
    ['is what is selected', 'Ett ‹ord till›.', 'ord till'],
    ['is trimmed of blanks, line breaks and no-break blanks', 'Ett‹ \n\u00a0ord \u2009›till.', 'ord'],
    ['is the word where nothing is selected', 'Ett o‹›rd till.', 'ord'],
    ['is the word with its ending', 'För IL‹›P:s skull', 'ILP:s'],
    ['is a word divided at a line’s end', 'bolsjevik-\nlenin‹›ism', 'bolsjevik-\nleninism'],
    ['runs over paragraphs', 'Ett ‹ord.\n\nTvå› till.', 'ord.\n\nTvå'],
    ['begins inside the mark in which it was begun', 'Ett ‹[ord]{#a-1111} till›.', 'ord]{#a-1111} till'],
    ['leaves markup at its ends outside', 'Ett [ord]{#a-‹1111} till›.', 'till'],
    ['leaves a note out at its end', 'Ett ‹ord[^a].\n\n[^a]: No›t.\n\nTvå.', 'ord[^a].'],
    ['leaves a note out at its beginning', 'Ett ord[^a].\n\n[^a]: N‹ot.\n\nTvå› ord.', 'Två'],
    ['leaves the front matter out', '---\nlang‹: sv\n---\nEtt› ord.', 'Ett'],
    ['takes whole characters beyond the first plane', 'Ett \ud83d‹\ude00 ord›.', '😀 ord'],
    ['takes a letter with its marks', 'e‹\u0301t›t', 'e\u0301t'],
    ['takes code whole', 'Ett `or‹d till` och› mer', '`ord till` och'],
    ['takes an entity whole', 'Ett &am‹p; tv›å', '&amp; tv'],
    ['takes an escaped character with its backslash', 'Ett \\‹*ord›', '\\*ord'],
    ['takes dashes and dots whole', 'Ett -‹- ord .›.. här', '-- ord ...'],
    ['begins after a point’s number when it begins there', '1‹. Ett ord› till', 'Ett ord'],
    ['is refused in the front matter', '---\nla‹ng: s›v\n---\nEtt', 'refused: passage-front-matter'],
    ['is refused in a note', 'A[^a].\n\n[^a]: No‹te›n.', 'refused: passage-note'],
    ['is refused where nothing is read', 'Ett ord. ‹ ›', 'refused: passage-empty'],
    ['is refused inside attributes', 'Ett [ord]{#a-‹11›11}', 'refused: passage-empty'],
    ['is refused on a citation', 'Ett ord ‹[@a, s. 3]›.', 'refused: passage-empty'],
    ['is refused in lines that are indented by four', 'Ett.\n\n    En ‹vers›\n\nTvå.', 'refused: passage-opaque'],
    ['is refused in a fence', 'Ett.\n\n```\nEn ‹vers›\n```\n', 'refused: passage-opaque'],
    ['is refused in an empty letter', '‹›', 'refused: passage-empty'],
  ];
  for (const [what, marked, expected] of cases) it(what, () => assert.equal(passage(marked), expected));
});

describe('the sentence at an offset', () => {
  const sentence = (marked: string): string | undefined => {
    const { text, letter, selection } = selected(marked);
    const found = sentenceAt(letter, selection.start);
    return found && text.slice(found.start, found.end);
  };
  it('is the one in which it lies', () => assert.equal(sentence('1. Ett. Två o‹›rd. Tre.'), 'Två ord.'));
  it('is the first at the start of a line', () => assert.equal(sentence('‹›Ett ord.\nTvå.'), 'Ett ord.'));
  it('is none in a note', () => assert.equal(sentence('A[^a].\n\n[^a]: No‹›t.'), undefined));
  it('is none in nothing', () => assert.equal(sentenceAt(parseLetter(''), 0), undefined));
});
