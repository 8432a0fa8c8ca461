import * as vscode from 'vscode';
import { goTo } from './goTo';
import { itemLabel } from '../features/labels';
import { OutlineItem, itemsAt, outline } from '../letter/outline';
import { Library } from '../library/library';
import { ActiveLetter } from '../views/activeLetter';

interface Pick extends vscode.QuickPickItem { readonly item: OutlineItem }

/** Go to Point…: the part with the address that is given (`{address: 'p4'}`), else the outline as a quick pick; the editor shows what is picked while one looks, and goes back on Escape. */
export function registerGoToPoint(library: Library, active: ActiveLetter): vscode.Disposable {
  return vscode.commands.registerCommand('glossator.goToPoint', (given?: unknown) => {
    const { uri, editor } = active;
    const letter = uri === undefined ? undefined : library.letter(uri);
    if (!letter || !editor || uri === undefined) return;
    const { address } = Object(given) as { address?: unknown };
    if (typeof address === 'string') {
      const item = outline(letter).flatMap(each => [each, ...each.children]).find(each => each.address === address.replace(/^#/, ''));
      return item ? goTo(uri, { start: item.selection.start, end: item.selection.start }) : undefined;
    }
    const before = { selection: editor.selection, range: editor.visibleRanges[0] };
    const pick = vscode.window.createQuickPick<Pick>();
    const toPick = (item: OutlineItem, depth: number): Pick => ({
      label: `${depth ? '    ' : ''}${itemLabel(item)}`, description: `#${item.address}`, detail: undefined, item,
    });
    pick.items = outline(letter).flatMap(item => [toPick(item, 0), ...item.children.map(child => toPick(child, 1))]);
    pick.placeholder = vscode.l10n.t('A number, or words of the point');
    pick.matchOnDescription = true;
    const here = itemsAt(letter, editor.document.offsetAt(editor.selection.active)).at(-1);
    pick.activeItems = pick.items.filter(({ item }) => item === here);
    let accepted = false;
    const show = (item: OutlineItem): void => {
      const range = new vscode.Range(editor.document.positionAt(item.selection.start), editor.document.positionAt(item.selection.end));
      editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
      editor.selection = new vscode.Selection(range.start, range.start);
    };
    let opened = false;
    pick.onDidChangeActive(([active]) => { if (opened && active) show(active.item); opened = true; });
    pick.onDidAccept(async () => {
      const chosen = pick.selectedItems[0];
      accepted = true;
      pick.hide();
      if (chosen) await goTo(uri, { start: chosen.item.selection.start, end: chosen.item.selection.start });
    });
    pick.onDidHide(() => {
      if (!accepted) { editor.selection = before.selection; if (before.range) editor.revealRange(before.range); }
      pick.dispose();
    });
    pick.show();
  });
}
