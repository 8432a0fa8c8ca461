import * as vscode from 'vscode';
import { askTarget, targetIn, writeExport } from '../exportTarget';
import { listedLine } from '../../features/concordanceRows';
import { numeral } from '../../features/labels';
import { status } from '../../features/status';
import { LISTED_COLUMNS, listAsCsv, listAsMarkdown } from '../../library/concordance/listing';
import { Hit } from '../../library/concordance/model';
import { Library } from '../../library/library';
import { inSlices } from '../../library/slices';
import { csv } from '../../library/exports/csv';
import { ActivePaper } from '../../views/activePaper';
import { ConcordanceView } from '../../views/concordance/concordanceView';

const t = vscode.l10n.t;
/** Lines that are made at a time. */
const SOME = 100;

/** Copy as Markdown with Citations: the hits that are chosen, else all that are shown. Export Concordance to CSV…: all that are shown; `target`: `untitled`, or the URI of a file. */
export function registerHandOn(library: Library, view: ConcordanceView, paper: ActivePaper): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('glossator.concordance.copy', async (argument?: unknown) => {
      const chosen = view.chosen(argument), hits = chosen.length > 0 ? chosen : view.concordance.hits;
      if (hits.length === 0) return status(t('Nothing is found that could be copied.'));
      const lang = (paper.uri === undefined ? undefined : await library.citing.lang(paper.uri)) ?? vscode.env.language;
      const texts = await inSlices(written(hits, some => listAsMarkdown(some.map(each => listedLine(view.concordance, each)), lang, key => library.citing.letterKeys.of(key).length === 1)));
      await vscode.env.clipboard.writeText((texts ?? []).join(''));
      return status(hits.length === 1 ? t('Copied one hit') : t('Copied {0} hits', numeral(hits.length)));
    }),
    vscode.commands.registerCommand('glossator.concordance.exportCsv', async (given?: unknown) => {
      const { hits } = view.concordance;
      if (hits.length === 0) return status(t('Nothing is found that could be exported.'));
      const target = targetIn(given, csv) ?? await askTarget(csv, t('concordance'), t('What to do with the concordance'));
      const texts = target && await inSlices(written(hits, some => some.map(each => listAsCsv(listedLine(view.concordance, each))).join('')));
      if (!target || !texts) return undefined;
      await writeExport(LISTED_COLUMNS + texts.join(''), csv, target);
      return status(hits.length === 1 ? t('Exported one hit') : t('Exported {0} hits', numeral(hits.length)));
    }),
  );
}

function* written(hits: readonly Hit[], write: (some: readonly Hit[]) => string): Generator<void, string[]> {
  const texts: string[] = [];
  for (let at = 0; at < hits.length; at += SOME) {
    texts.push(write(hits.slice(at, at + SOME)));
    yield;
  }
  return texts;
}
