import { strict as assert } from 'node:assert';
import { MemoryFiles, uriOf } from './memoryFiles';
import { Library } from '../../src/library/library';

const FILES = {
  'a.letter': 'Käre vän!\n\n1. Se [b](sub/b%20c.letter#p2), [här](#p1), [där](#p2.1), [ut](../x.letter), [nät](https://a.b).\n\n2. Två.\n\nstycken.',
  'sub/b c.letter': '---\noriginal: a\n---\nKäre vän!\n\n1. Ett [brev](../a.letter) om [två](../a.letter#p2).\n\n2. [Två]{#x-1}.',
  'sub/d.letter': 'Käre vän!\n\n1. [x](b%20c.letter#x-1), [y](b%20c.letter#p2.1), [z](b%20c.letter#p9), [w](none.letter#p1).\n',
};

async function open(): Promise<{ library: Library; files: MemoryFiles }> {
  const files = new MemoryFiles(FILES), library = new Library(files);
  await library.index.complete();
  return { library, files };
}
const to = (library: Library, path: string, address?: string): string[] => library.links.to({ uri: uriOf(path), address }).map(({ letter, link }) => `${letter.uri.slice(uriOf('').length)} ${link.target}`).sort();

describe('links between letters', () => {
  it('lead to a letter and an address', async () => {
    const { library } = await open(), from = uriOf('sub/d.letter');
    assert.deepEqual(library.links.target(from, '../a.letter#p2'), { uri: uriOf('a.letter'), address: 'p2' });
    assert.deepEqual(library.links.target(from, '#p2'), { uri: from, address: 'p2' });
    assert.deepEqual(['../../x.letter', '/x.letter', 'https://x.y/a.letter', 'command:x'].map(target => library.links.target(from, target)), [undefined, undefined, undefined, undefined]);
    library.dispose();
  });
  it('are found from where they lead', async () => {
    const { library } = await open();
    assert.deepEqual(to(library, 'a.letter'), ['a.letter #p1', 'a.letter #p2.1', 'sub/b c.letter ../a.letter', 'sub/b c.letter ../a.letter#p2', 'sub/b c.letter a']);
    assert.deepEqual(to(library, 'a.letter', 'p2'), ['a.letter #p2.1', 'sub/b c.letter ../a.letter#p2']);
    assert.deepEqual(to(library, 'a.letter', 'p2.1'), ['a.letter #p2.1']);
    assert.deepEqual(to(library, 'sub/b c.letter', 'p2'), ['a.letter sub/b%20c.letter#p2', 'sub/d.letter b%20c.letter#p2.1']);
    assert.deepEqual(to(library, 'sub/b c.letter', 'p2.1'), ['a.letter sub/b%20c.letter#p2', 'sub/d.letter b%20c.letter#p2.1']);
    assert.deepEqual(to(library, 'sub/b c.letter', 'x-1'), ['sub/d.letter b%20c.letter#x-1']);
    library.dispose();
  });
  it('are reported where they lead nowhere', async () => {
    const files = new MemoryFiles(FILES), library = new Library(files);
    const uri = files.edit('sub/d.letter');
    assert.deepEqual((await library.problems(uri))?.map(each => [each.code, ...each.args]), [['link-part-missing', 'b%20c.letter#p9', '#p9'], ['link-letter-missing', 'none.letter#p1']]);
    assert.deepEqual((await library.check(uriOf('sub/d.letter')))?.problems.map(each => each.code), ['link-part-missing', 'link-letter-missing']);
    assert.deepEqual([await library.check(uriOf('none.letter')), await library.problems(uriOf('a.letter'))], [undefined, undefined]);
    assert.equal(files.reads.includes(uriOf('a.letter')), false);
    library.dispose();
  });
  it('know letters by their ids', async () => {
    const { library } = await open();
    assert.deepEqual(library.links.withId('b c').map(each => each.uri), [uriOf('sub/b c.letter')]);
    library.dispose();
  });
});
