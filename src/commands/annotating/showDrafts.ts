import * as vscode from 'vscode';
import { Desk } from './target';
import { Draft, placeOf } from '../../features/annotating/drafts';
import { status } from '../../features/status';
import { goTo } from '../goTo';

const t = vscode.l10n.t;

interface DraftItem extends vscode.QuickPickItem { readonly draft: Draft }

/** Show Drafts…: the notes that are begun, in all letters. One with a place leads there; one without is copied. */
export function registerShowDrafts(desk: Desk): vscode.Disposable {
  return vscode.commands.registerCommand('glossator.showDrafts', () => showDrafts(desk));
}

async function showDrafts({ library, threads }: Desk): Promise<void> {
  const { drafts } = threads;
  if (drafts.list().length === 0) return status(t('No note is begun and not finished.'));
  const copy: vscode.QuickInputButton = { iconPath: new vscode.ThemeIcon('copy'), tooltip: t('Copy the text') };
  const discard: vscode.QuickInputButton = { iconPath: new vscode.ThemeIcon('trash'), tooltip: t('Discard the draft') };
  const picker = vscode.window.createQuickPick<DraftItem>();
  const fill = (): void => {
    picker.items = drafts.list().map((draft): DraftItem => {
      const letter = library.letter(draft.uri), isLost = letter && !placeOf(letter, draft);
      return {
        draft, label: draft.text.replace(/\s+/g, ' ').trim(), buttons: [copy, discard],
        description: [vscode.workspace.asRelativePath(vscode.Uri.parse(draft.uri)), isLost ? t('its passage is not found') : ''].filter(each => each !== '').join(' · '),
        detail: draft.anchor && `“${draft.anchor.words.replace(/\s+/g, ' ').trim()}”`,
      };
    });
    if (picker.items.length === 0) picker.hide();
  };
  picker.title = t('Drafts');
  picker.placeholder = t('Go to a draft; one whose passage is not found is copied');
  picker.matchOnDescription = picker.matchOnDetail = true;
  fill();
  picker.onDidTriggerItemButton(({ button, item: { draft } }) => {
    if (button === copy) { void vscode.env.clipboard.writeText(draft.text); status(t('Copied.')); } else { drafts.remove(draft.key); threads.sync(); fill(); }
  });
  picker.onDidAccept(() => {
    const draft = picker.selectedItems[0]?.draft;
    picker.hide();
    if (draft) void show(draft);
  });
  picker.onDidHide(() => picker.dispose());
  picker.show();

  async function show(draft: Draft): Promise<void> {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(draft.uri)).then(found => found, () => undefined);
    const letter = document && library.letter(draft.uri), place = letter && placeOf(letter, draft);
    if (document && place) return goTo(draft.uri, { start: place.start, end: place.start });
    await vscode.env.clipboard.writeText(draft.text);
    status(t('The passage of this draft is not found: its text is copied.'));
  }
}
