import * as vscode from 'vscode';
import { isKnown } from './goTo';
import { ExportFormat } from '../library/exports/row';

const t = vscode.l10n.t;

/** For a document that is not saved yet. */
export const UNTITLED = 'untitled';
export type ExportTarget = vscode.Uri | typeof UNTITLED;

type Format = Pick<ExportFormat, 'name' | 'extension' | 'language' | 'byteOrderMark'>;

/** The `target` that is given. A file lies in a workspace folder, and has the ending of its format: arguments may come from anywhere. */
export function targetIn(given: unknown, { extension }: Format): ExportTarget | undefined {
  const { target } = Object(given) as { target?: unknown };
  if (target === UNTITLED) return target;
  const uri = target instanceof vscode.Uri ? target : typeof target === 'string' && /^[a-z][\w+.-]*:/i.test(target) ? vscode.Uri.parse(target) : undefined;
  return uri && isKnown(uri.toString()) && uri.path.endsWith(`.${extension}`) ? uri : undefined;
}

/** `file`: its name without an ending, where it is saved. */
export async function askTarget({ name, extension }: Format, file: string, placeHolder: string): Promise<ExportTarget | undefined> {
  const items = [{ label: t('Open it'), description: t('as a document that is not saved yet'), isFile: false }, { label: t('Save it…'), description: t('in a file'), isFile: true }];
  const picked = await vscode.window.showQuickPick(items, { placeHolder });
  if (!picked?.isFile) return picked && UNTITLED;
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  return vscode.window.showSaveDialog({ defaultUri: folder && vscode.Uri.joinPath(folder, `${file}.${extension}`), filters: { [name]: [extension] } });
}

/** Writes what is exported, and shows it. */
export async function writeExport(text: string, { language, byteOrderMark }: Format, target: ExportTarget): Promise<void> {
  if (target === UNTITLED) {
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content: text, language, ...byteOrderMark ? { encoding: 'utf8bom' } : {} }));
    return;
  }
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(byteOrderMark ? `\ufeff${text}` : text));
  // Where no editor shows it, such as a very large one, it is written all the same.
  await vscode.window.showTextDocument(target, { preview: true }).then(undefined, () => undefined);
}
