import * as vscode from 'vscode';
import { howFormatted } from './reference';
import { entryCount, letterCount, namedByLabel, standingLabel } from './standings';
import { LETTERS, PAPERS } from '../convert';
import { numeral } from '../labels';
import { Pause } from '../pause';
import { reasonOf } from '../refusals';
import { citationsOf } from '../../library/citing/cited';
import { Severity, Standing, severityOf, standingsOf } from '../../library/citing/standing';
import { Library } from '../../library/library';
import { Refusal } from '../../text/refusal';

const t = vscode.l10n.t;
const PAUSE = 300;
/** Of so many bibliographies the status tells by name. */
const MOST_NAMED = 8;
const SEVERITIES: Readonly<Record<Severity, vscode.LanguageStatusSeverity>> = {
  good: vscode.LanguageStatusSeverity.Information, warning: vscode.LanguageStatusSeverity.Warning, error: vscode.LanguageStatusSeverity.Error,
};

/** In the language status: which bibliographies serve the paper or letter in the editor, and what is wrong with them. Nothing where none serves and nothing is cited. */
export function registerBibliographyStatus(library: Library): vscode.Disposable {
  let item: vscode.LanguageStatusItem | undefined, runs = 0;
  const hide = (): void => { item?.dispose(); item = undefined; };
  const update = async (): Promise<void> => {
    const run = ++runs, document = vscode.window.activeTextEditor?.document, uri = document?.uri.toString();
    const citations = uri === undefined ? undefined : citationsOf(library, uri);
    // A letter without citations is only read.
    if (uri === undefined || !citations || (citations.length === 0 && !library.citing.papers.language(uri) && !library.letter(uri)?.header.bibliographies)) return hide();
    const table = await library.citing.sources(uri);
    if (run !== runs) return;
    const { style } = await howFormatted(library, uri), standings = standingsOf(table?.bibliographies ?? []);
    if (run !== runs) return;
    if (standings.length === 0 && citations.length === 0) return hide();
    item ??= vscode.languages.createLanguageStatusItem('glossator.bibliographies', [...PAPERS, LETTERS]);
    show(item, standings, library, style === undefined ? undefined : library.formatting.knownRefusal(style));
  };
  const pause = new Pause(library, PAUSE, () => void update());
  void update();
  return vscode.Disposable.from(pause, { dispose: hide },
    vscode.window.onDidChangeActiveTextEditor(() => void update()),
    library.onDidChange(({ uri, kind }) => { if (kind === 'bibliography' || kind === 'letters' || kind === 'glossary' || uri === vscode.window.activeTextEditor?.document.uri.toString()) pause.later(uri || undefined); }),
    library.index.onDidProgress(() => pause.later()));
}

/** `refused`: why the style of the paper is not used. */
function show(item: vscode.LanguageStatusItem, standings: readonly Standing[], { letters, index: { progress } }: Library, refused: Refusal | undefined): void {
  const [only] = standings, entries = standings.reduce((sum, each) => sum + each.entries, 0), isReading = progress.state === 'reading';
  item.name = t('Bibliographies');
  item.text = standings.length === 0 ? t('No bibliography') : standings.length === 1 ? `${only.file.name}: ${standingLabel(only)}` : t('{0} in {1} bibliographies', entryCount(entries), numeral(standings.length));
  const wrong = standings.filter(each => severityOf([each]) !== 'good'), told = wrong.length > 0 ? wrong : standings;
  const lines = standings.length === 1 ? [namedByLabel(only.file.namedBy, only.file.by)] : told.slice(0, MOST_NAMED).map(each => `${each.file.name}: ${standingLabel(each)}`);
  item.detail = [...refused ? [reasonOf(refused)] : [], ...lines, isReading ? t('letters are being read') : letterCount(letters.all.size)].join(' · ');
  const severity = severityOf(standings);
  item.severity = SEVERITIES[refused && severity === 'good' ? 'warning' : severity];
  item.busy = isReading;
  item.command = { command: 'glossator.explainSuggestions', title: t('Explain'), tooltip: t('Why Is Nothing Suggested?') };
  item.accessibilityInformation = { label: [t('Bibliographies'), item.text, item.detail].join(', ') };
}
