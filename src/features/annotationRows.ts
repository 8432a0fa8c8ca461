import * as vscode from 'vscode';
import { letterName } from './labels';
import { messageOf } from './messages';
import { AnnotationLine } from '../library/annotations/annotations';
import { ExportRow } from '../library/exports/row';
import { idOf } from '../library/links';
import { writeTarget } from '../letter/targets';
import { folderOf, relativePath } from '../text/paths';

/** An annotation as it is copied and exported. `target`: the file in which it will stand, to which its link is relative; else the workspace folder. */
export function rowOf(line: AnnotationLine, target?: vscode.Uri): ExportRow {
  const { uri, record, id, passage, tags, note, replies, part, point, unplaced } = line;
  const { path } = vscode.Uri.parse(uri);
  const folder = vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(uri));
  const file = folder && path.startsWith(folder.uri.path) ? path.slice(folder.uri.path.length).replace(/^\//, '') : path.slice(path.lastIndexOf('/') + 1);
  const isBeside = target !== undefined && folder !== undefined && vscode.workspace.getWorkspaceFolder(target)?.uri.toString() === folder.uri.toString();
  return {
    letter: letterName(record, path.slice(path.lastIndexOf('/') + 1)), key: idOf({ record }, path), file, address: part?.address ?? '', point: (point ?? part)?.words ?? '', id, passage,
    tags, note, replies, target: writeTarget({ path: isBeside ? relativePath(folderOf(target.path), path) : file, address: id }),
    unplaced: unplaced === undefined ? undefined : messageOf({ code: unplaced, args: [id], severity: 'warning', start: 0, end: 0 }),
  };
}
