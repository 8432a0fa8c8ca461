import * as vscode from 'vscode';
import { cut, numeral } from './labels';
import { messageOf } from './messages';
import { markdown } from '../citation/languages/markdown';
import { Library } from '../library/library';
import { quotationProblems } from '../library/quotations/problems';
import { Counts, Survey, countsOf } from '../library/quotations/survey';
import { Lines } from '../text/lines';
import { relativePath } from '../text/paths';
import { Range } from '../text/range';

const t = vscode.l10n.t;
const LONGEST = 80;

/** What a check of all quotations has found, in Markdown: counts by paper, what differs, what could not be checked and why. `isWhole`: whether every paper was looked at. */
export function quotationReport(library: Library, surveys: readonly Survey[], isWhole: boolean): string {
  const quoting = surveys.filter(({ checked, skipped }) => (checked?.quotations.length ?? 0) + skipped.length > 0).sort((a, b) => a.uri < b.uri ? -1 : 1);
  const all = countsOf(quoting), problems = quoting.flatMap(each => problemsOf(library, each));
  return [
    `# ${t('Quotations')}`,
    ...isWhole ? [] : [t('The check was stopped: not every paper is in this report.')],
    summary(all),
    ...quoting.length > 0 ? [table(library, quoting, all)] : [],
    `## ${t('What differs')}`,
    ...problems.length > 0 ? problems : [t('Nothing: every quotation that was checked is right.')],
    `## ${t('What was not checked')}`,
    ...notChecked(library, surveys),
  ].join('\n\n') + '\n';
}

/** `Checked 12 quotations: …` */
export function summary(counts: Counts): string {
  const { exact, allowed, intended, different, misplaced, missing } = counts, checked = exact + allowed + intended + different + misplaced + missing;
  const skipped = counts.short + counts.translated + counts.work + counts.unknown;
  return t('{0} quotations checked: {1} exact, {2} with allowed deviations, {3} with intended ones, {4} different, {5} misplaced, {6} not found. {7} skipped.',
    ...[checked, exact, allowed, intended, different, misplaced, missing, skipped].map(numeral));
}

function table(library: Library, surveys: readonly Survey[], all: Counts): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const numbers = ({ exact, allowed, intended, different, misplaced, missing, short, translated, work, unknown }: Counts): string[] =>
    [exact + allowed + intended + different + misplaced + missing, exact, allowed, intended, different, misplaced, missing, short + translated + work + unknown].map(numeral);
  const heads = [t('Paper'), t('Checked'), t('Exact'), t('Allowed'), t('Intended'), t('Different'), t('Misplaced'), t('Not found'), t('Skipped')];
  return [row(heads), row(heads.map((_, index) => index === 0 ? '---' : '---:')), ...surveys.map(each => row([link(library, each.uri), ...numbers(countsOf([each]))])), row([`**${t('All')}**`, ...numbers(all)])].join('\n');
}

function problemsOf(library: Library, { uri, checked }: Survey): string[] {
  const found = checked ? quotationProblems(checked).filter(({ problem }) => problem.severity !== 'hint') : [];
  if (!checked || found.length === 0) return [];
  const lines = new Lines(checked.paper.text);
  return [`### ${link(library, uri)}`, found.map(({ problem, checked: { quotation } }) => item(uri, lines, problem, quotation.quoted.text, messageOf(problem))).join('\n')];
}

/** A list entry: the line, with a link to it, the words, what is said of them. */
function item(uri: string, lines: Lines, { start }: Range, words: string, says: string): string {
  const line = lines.at(start) + 1;
  return `- [${t('Line {0}', numeral(line))}](<${uri}#L${line}>): ${quote(words)}. ${markdown.escape(says)}`;
}

function notChecked(library: Library, surveys: readonly Survey[]): string[] {
  const REASONS = { work: t('Cites a work of which there is no text here'), unknown: t('Nothing has the citation key'), short: t('A few words in quotation marks that the letter does not have'), translated: t('In another language than the letter') };
  const found = surveys.flatMap(({ uri, checked, skipped }) => {
    if (!checked || skipped.length === 0) return [];
    const lines = new Lines(checked.paper.text);
    return [`### ${link(library, uri)}`, skipped.map(each => item(uri, lines, each, each.words, `${REASONS[each.why]} (${each.key})`)).join('\n')];
  });
  const unread = surveys.filter(each => each.reason !== undefined).map(({ uri, reason }) => `- ${link(library, uri)}: ${unreadable(reason!)}`);
  return found.length + unread.length === 0 ? [t('Nothing: every passage that cites a source was checked.')] : [...unread.length > 0 ? [unread.join('\n')] : [], ...found];
}

function unreadable(reason: NonNullable<Survey['reason']>): string {
  return { 'missing': t('it is gone'), 'too-large': t('it is too large'), 'not-utf8': t('it is no UTF-8'), 'unreadable': t('it cannot be read'), 'changing': t('it changes all the time') }[reason];
}

function link({ files }: Library, uri: string): string {
  const folder = files.folderOf(uri);
  return `[${markdown.escape(folder === undefined ? files.pathOf(uri) : relativePath(files.pathOf(folder), files.pathOf(uri)))}](<${uri}>)`;
}

function quote(words: string): string { return `“${markdown.escape(cut(words, LONGEST))}”`; }
