import * as assert from './assert';
import * as vscode from 'vscode';
import { EXTENSION } from './workbench';
import { CslItem } from '../../src/bibliography/model';
import { Formatting } from '../../src/library/formatting';
import { Port, Script, Scripts } from '../../src/library/scripts';
import { WorkspaceScripts } from '../../src/library/workspaceScripts';

const LETTER: CslItem = {
  id: 'trotskij1933', type: 'personal_communication', author: [{ family: 'Trotskij', given: 'Lev' }], recipient: [{ literal: 'Brittiska sektionen' }], title: 'En liten grupps hävstång',
  issued: { 'date-parts': [[1933, 10, 2]] }, 'publisher-place': 'Paris', archive: 'Arbetarrörelsens arkiv', archive_location: 'Vol. 3',
};

/** Counts the scripts that are started, and can end the last one as if it had fallen over. */
class Watched implements Scripts {
  readonly started: Port[] = [];
  fall: () => void = () => undefined;

  constructor(private readonly real: Scripts) {}

  async start(script: Script): Promise<Port> {
    const port = await this.real.start(script);
    this.started.push(port);
    return { ...port, listen: (message, ended) => { this.fall = ended; port.listen(message, ended); } };
  }
}

describe('formatting, by a script in a worker', () => {
  const scripts = new Watched(new WorkspaceScripts(vscode.extensions.getExtension(EXTENSION)!.extensionUri));
  const formatting = new Formatting(scripts);
  after(() => formatting.dispose());

  it('formats a letter in Swedish and in English', async () => {
    assert.equal((await formatting.reference(LETTER, { lang: 'sv' })).text, 'Lev Trotskij till Brittiska sektionen, Paris, 2 oktober 1933. En liten grupps hävstång. Arbetarrörelsens arkiv, Vol. 3.');
    assert.equal((await formatting.reference(LETTER, { lang: 'en-GB' })).text, 'Lev Trotskij to Brittiska sektionen, Paris, 2 October 1933. En liten grupps hävstång. Arbetarrörelsens arkiv, Vol. 3.');
    assert.equal(scripts.started.length, 1);
  });

  it('starts it again where it fell over', async () => {
    scripts.fall();
    const [reference] = await formatting.references([LETTER], { lang: 'sv' });
    assert.equal(reference.text.slice(0, 37), 'Lev Trotskij till Brittiska sektionen');
    assert.equal(scripts.started.length, 2);
  });

  it('takes less than five milliseconds when it is warm', async () => {
    const spent: number[] = [];
    for (let i = 0; i < 40; i++) {
      const start = performance.now();
      await formatting.reference({ ...LETTER, title: `Nr ${i}` }, { lang: 'sv' });
      spent.push(performance.now() - start);
    }
    spent.sort((a, b) => a - b);
    // What else the machine does at the same time is not counted.
    assert.ok(spent[10] < 5, spent.map(each => each.toFixed(1)).join(' '));
  });
});
