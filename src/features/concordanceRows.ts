import * as vscode from 'vscode';
import { letterName } from './labels';
import { Concordance } from '../library/concordance/concordance';
import { ListedLine } from '../library/concordance/listing';
import { Hit } from '../library/concordance/model';
import { idOf } from '../library/links';
import { writeTarget } from '../letter/targets';

/** A line of the concordance as it is copied and exported; its link is relative to the workspace folder. */
export function listedLine(concordance: Concordance, hit: Hit): ListedLine {
  const { letter: { uri, record }, series } = hit, { left, words, right, address, point } = concordance.line(hit);
  const { path } = vscode.Uri.parse(uri), file = vscode.workspace.asRelativePath(vscode.Uri.parse(uri), false), hasPoints = record.parts.some(each => /^p\d/.test(each.address));
  return {
    series: concordance.found.series[series]?.label ?? '', left, words, right, letter: letterName(record, path.slice(path.lastIndexOf('/') + 1)), key: idOf({ record }, path), file,
    date: record.date ?? '', senders: record.senders.join('; '), recipients: record.recipients.join('; '), address: address ?? '',
    point: (record.parts.find(each => each.address === point) ?? record.parts.find(each => each.address === address))?.words ?? '',
    // Paragraphs outside any point count only where there are points (citation/passage.ts).
    ...point !== undefined && (hasPoints || !/^n\d/.test(point)) ? { cited: point } : {}, target: writeTarget({ path: file, address: point ?? address }),
  };
}
