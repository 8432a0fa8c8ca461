import * as vscode from 'vscode';
import { numeral } from './labels';
import { Reason } from '../library/files';
import { Library } from '../library/library';
import { Notice } from '../library/notices';

const t = vscode.l10n.t;

const REASONS: Readonly<Record<Reason, () => string>> = {
  'missing': () => t('it is not there'),
  'too-large': () => t('it is larger than 20 MB'),
  'not-utf8': () => t('it is not UTF-8'),
  'unreadable': () => t('it cannot be read'),
  'changing': () => t('it changed again and again while it was read'),
};
const CACHE: Readonly<Record<'damaged' | 'other-version' | 'not-written', () => string>> = {
  'damaged': () => t('What was kept from the last session is damaged. All letters are read anew.'),
  'other-version': () => t('What was kept from the last session is of another version. All letters are read anew.'),
  'not-written': () => t('What was read could not be kept for the next session.'),
};

/** What the library says of its work, in an output channel that is there from the first notice on. */
export function registerLog(library: Library): vscode.Disposable {
  let channel: vscode.LogOutputChannel | undefined;
  const listener = library.onDidNotice(notice => {
    channel ??= vscode.window.createOutputChannel('Glossator', { log: true });
    const isWork = notice.code === 'indexed' || (notice.code === 'cache' && notice.reason === 'restored');
    channel[isWork ? 'info' : 'warn'](noticeText(notice));
  });
  return vscode.Disposable.from(listener, { dispose: () => channel?.dispose() });
}

function noticeText(notice: Notice): string {
  switch (notice.code) {
    case 'passed-over': return t('{0} is passed over: {1}.', nameOf(notice.uri), REASONS[notice.reason]());
    case 'circle': return t('{0} is passed over: its links lead in a circle.', nameOf(notice.uri));
    case 'indexed': return t('Letters: {0}. Read: {1}, in {2} ms.', numeral(notice.letters), numeral(notice.read), numeral(notice.milliseconds));
    case 'cache': return notice.reason === 'restored' ? t('Kept from the last session: {0} letters.', numeral(notice.letters ?? 0)) : CACHE[notice.reason]();
  }
}

function nameOf(uri: string): string { return vscode.workspace.asRelativePath(vscode.Uri.parse(uri)); }
