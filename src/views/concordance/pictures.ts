import * as vscode from 'vscode';
import { status } from '../../features/status';

const t = vscode.l10n.t;
const NAMES = { svg: 'SVG', png: 'PNG' } as const;

/** Saves a picture where the reader says. Its caption, which stands in it too, goes to the clipboard, for the paper. */
export async function savePicture(format: 'svg' | 'png', bytes: Uint8Array, caption: string): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const target = await vscode.window.showSaveDialog({ defaultUri: folder && vscode.Uri.joinPath(folder, `${t('dispersion')}.${format}`), filters: { [NAMES[format]]: [format] } });
  if (!target) return;
  try {
    await vscode.workspace.fs.writeFile(target, bytes);
  } catch {
    return status(t('The picture cannot be written there.'));
  }
  await vscode.env.clipboard.writeText(caption);
  status(t('Saved. The caption is in the clipboard: {0}', caption));
}
