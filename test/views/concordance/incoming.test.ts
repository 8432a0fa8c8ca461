import { strict as assert } from 'node:assert';
import { messageOf } from '../../../src/views/concordance/incoming';

describe('a message of the page', () => {
  const options = { span: 5, least: 3, withoutFunctionWords: false, column: 'word', isAscending: true, most: 200 };

  it('is taken where it is one', () => {
    const messages = [
      { type: 'ready', tab: 'collocates' }, { type: 'find', typed: 1, text: 'x', match: 'regex', isCaseSensitive: true }, { type: 'stop' }, { type: 'removeLimit', key: 'period' },
      { type: 'arrange', order: 'left', grouping: 'none' }, { type: 'arrange', order: 'left', grouping: 'none', only: 1 }, { type: 'rows', version: 1, from: 0, to: 80 }, { type: 'toggle', key: '', row: 3 },
      { type: 'select', told: 1, version: 1, selection: [[0, 2], [4, 5]], active: 4, top: 0 }, { type: 'open', version: 1, row: 2, preserveFocus: false }, { type: 'collocates', options }, { type: 'near', word: 'x', span: 10 },
      { type: 'dispersion', mode: 'time', width: 600 }, { type: 'go', to: 'bin/0/0', preserveFocus: true }, { type: 'save', format: 'png' }, { type: 'drawn', bytes: new Uint8Array(3) },
    ];
    for (const message of messages) assert.equal(messageOf(message), message);
  });

  it('is nothing else', () => {
    const strange: unknown[] = [
      undefined, null, 'stop', 3, [], {}, { type: 'constructor' }, { type: 'toString' }, { type: ['stop'] }, { type: 'find', typed: 1, text: 3, match: 'exact', isCaseSensitive: true },
      { type: 'find', typed: 1, text: 'x'.repeat(20_000), match: 'exact', isCaseSensitive: true }, { type: 'find', typed: 1, text: 'x', match: 'fuzzy', isCaseSensitive: true }, { type: 'rows', version: 1, from: 0, to: 1e9 },
      { type: 'rows', version: 1, from: -1, to: 3 }, { type: 'rows', version: 1, from: 3, to: 1 }, { type: 'select', told: 1, version: 1, selection: [[2, 1]], active: 0, top: 0 }, { type: 'select', told: 1, version: 1, selection: [[0, Infinity]], active: 0, top: 0 },
      { type: 'select', told: 1, version: 1, selection: 'all', active: 0, top: 0 }, { type: 'near', word: 'x', span: 11 }, { type: 'near', word: 'x', span: 0 }, { type: 'collocates' }, { type: 'collocates', options: { ...options, column: '__proto__' } },
      { type: 'dispersion', mode: 'space', width: 3 }, { type: 'save', format: 'exe' }, { type: 'drawn', bytes: 'x' }, { type: 'arrange', order: 'left', grouping: 'none', only: -1 },
    ];
    for (const message of strange) assert.equal(messageOf(message), undefined, JSON.stringify(message));
  });
});
