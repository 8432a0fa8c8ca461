import { strict as assert } from 'node:assert';
import { glossariesFor, isGlossaryPath } from '../../src/glossary/files';
import { folderOf, isWithin, resolvePath } from '../../src/text/paths';

describe('a glossary file', () => {
  for (const path of ['glossary.yaml', 'glossary.yml', '/w/glossary.yaml', '/w/ILP.glossary.yaml', 'a.b.glossary.yml']) it(`is ${path}`, () => assert.ok(isGlossaryPath(path)));
  for (const path of ['glossary.yaml.bak', 'myglossary.yaml', 'glossary.json', '/glossary.yaml/x', 'Glossary.yaml']) it(`is not ${path}`, () => assert.ok(!isGlossaryPath(path)));
});

describe('the glossaries that serve a letter', () => {
  const known = ['/w/glossary.yaml', '/w/1933/glossary.yaml', '/w/1933/a.glossary.yaml', '/w/1933/oktober/glossary.yaml', '/w/1934/glossary.yaml', '/glossary.yaml'];
  const serve = (letter: string, named?: string[], configured: string[] = []) => glossariesFor({ letter, root: '/w', named, configured }, known);

  it('are those of its folder and of the folders above, nearest first', () => assert.deepEqual(serve('/w/1933/oktober/2.letter'), ['/w/1933/oktober/glossary.yaml', '/w/1933/a.glossary.yaml', '/w/1933/glossary.yaml', '/w/glossary.yaml']));
  it('are not those beside its folder, nor above the workspace', () => assert.deepEqual(serve('/w/1933/2.letter'), ['/w/1933/a.glossary.yaml', '/w/1933/glossary.yaml', '/w/glossary.yaml']));
  it('are those that it names, in that order', () => assert.deepEqual(serve('/w/1933/2.letter', ['../1934/glossary.yaml', 'x.yaml']), ['/w/1934/glossary.yaml', '/w/1933/x.yaml']));
  it('are none where it names none', () => assert.deepEqual(serve('/w/1933/2.letter', []), []));
  it('end with those of the settings, each once', () => assert.deepEqual(serve('/w/2.letter', undefined, ['1934/glossary.yaml', 'glossary.yaml']), ['/w/glossary.yaml', '/w/1934/glossary.yaml']));
  it('never lie outside the workspace', () => assert.deepEqual(serve('/w/2.letter', ['../x.yaml', '/etc/passwd', 'file:///etc/passwd', '../../../x', 'C:\\x', '..\\x', '1933/../../wx/y.yaml'], ['../y.yaml', '/y.yaml']), []));
});

describe('a path', () => {
  it('is joined to a folder', () => assert.deepEqual([resolvePath('/a/b', './c/../d'), resolvePath('a', 'b\\c'), resolvePath('/a', '../../b'), resolvePath(folderOf('/top.md'), 'x.bib')], ['/a/b/d', 'a/b/c', undefined, '/x.bib']));
  it('has a folder', () => assert.deepEqual([folderOf('/a/b'), folderOf('/a'), folderOf('a')], ['/a', '', '']));
  it('lies in a folder or not', () => assert.deepEqual([isWithin('/a/b', '/a'), isWithin('/ab', '/a'), isWithin('/a', '/a'), isWithin('/a', '/'), isWithin('/a', ''), isWithin('/a/b', '/a/')], [true, false, true, true, true, true]));
});
