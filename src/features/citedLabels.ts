import * as vscode from 'vscode';
import { letterName } from './labels';
import { CitedCount, CitingPlace, countOf } from '../library/quotations/citedParts';
import { Library } from '../library/library';

const t = vscode.l10n.t;
/** So many papers and letters are named. */
const MOST = 8;

/** `quoted 2 times, cited once in 2 papers`. */
export function citedLabel({ quotations, citations, papers, letters }: CitedCount): string {
  const what = [...quotations > 0 ? [quotations === 1 ? t('quoted once') : t('quoted {0} times', quotations)] : [], ...citations > 0 ? [citations === 1 ? t('cited once') : t('cited {0} times', citations)] : []];
  const where = [...papers > 0 ? [papers === 1 ? t('in one paper') : t('in {0} papers', papers)] : [], ...letters > 0 ? [letters === 1 ? t('in one letter') : t('in {0} letters', letters)] : []];
  return `${what.join(', ')} ${where.length > 1 ? t('{0} and {1}', ...where) : where[0] ?? ''}`.trim();
}

/** `2 quotations, 1 citation`. */
export function shortCitedLabel({ quotations, citations }: Pick<CitedCount, 'quotations' | 'citations'>): string {
  return [...quotations > 0 ? [quotations === 1 ? t('1 quotation') : t('{0} quotations', quotations)] : [], ...citations > 0 ? [citations === 1 ? t('1 citation') : t('{0} citations', citations)] : []].join(', ');
}

/** Whose places they are, each with how many: `paper.md: 2 quotations, 1 citation`. */
export function citerLabels(library: Library, places: readonly CitingPlace[]): string[] {
  const citers = [...new Set(places.map(each => each.uri))];
  const labels = citers.slice(0, MOST).map(uri => `${nameOf(library, uri)}: ${shortCitedLabel(countOf(places.filter(each => each.uri === uri)))}`);
  return citers.length > MOST ? [...labels, '…'] : labels;
}

function nameOf({ letters }: Library, uri: string): string {
  const path = vscode.workspace.asRelativePath(vscode.Uri.parse(uri)), known = letters.get(uri);
  return known ? letterName(known.record, path) : path;
}

/** As the beginning of a line. */
export function capital(text: string): string { return text.charAt(0).toUpperCase() + text.slice(1); }
