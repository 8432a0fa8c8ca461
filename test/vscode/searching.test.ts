import * as assert from './assert';
import * as vscode from 'vscode';
import { EXTENSION } from './workbench';
import { found, queryOf, searchIn } from '../library/concordance/finding';
import { WorkspaceScripts } from '../../src/library/workspaceScripts';

describe('a regular expression, by a script in a worker', () => {
  const scripts = (): WorkspaceScripts => new WorkspaceScripts(vscode.extensions.getExtension(EXTENSION)!.extensionUri);

  it('is found in the letters', async () => {
    const { search, dispose } = await searchIn({ 'a.letter': 'Den nya\nInternationalen', 'b.letter': 'nya internationaler' }, scripts());
    assert.equal((await found(search, queryOf('nya\\s\\p{L}+', 'regex'))).hits.length, 2);
    dispose();
  });

  it('is ended where it would never end, and the host lives on', async () => {
    const { search, dispose } = await searchIn({ 'a.letter': 'aaa', 'b.letter': `${'a'.repeat(20_000)}b`, 'c.letter': `${'a'.repeat(60)}b` }, scripts(), { silent: 1500, whole: 3000, leaving: 100, rest: 1000 });
    let turns = 0;
    const timer = setInterval(() => turns++, 50), { hits, incomplete } = await found(search, queryOf('^(a+)+$', 'regex'));
    clearInterval(timer);
    assert.equal(incomplete, 'slow');
    assert.ok(hits.length <= 1 && turns > 10, String(turns));
    assert.equal((await found(search, queryOf('a+b', 'regex'))).hits.length, 2);
    dispose();
  });
});
