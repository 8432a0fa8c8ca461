import * as vscode from 'vscode';
import { Offer } from './offers';
import { UsedValue } from '../library/suggestions';

/** The languages in which letters are most often written. */
const CODES = ['sv', 'en', 'de', 'fr', 'ru', 'it', 'nl', 'da', 'nb', 'nn', 'fi', 'is', 'es', 'pt', 'pl', 'cs', 'sk', 'hu', 'yi', 'he', 'la', 'grc', 'el', 'tr', 'bg', 'sr', 'hr', 'ro', 'uk', 'et', 'lv', 'lt', 'ca', 'eo', 'zh', 'ja'];

/** Languages by their BCP 47 codes with their names, those that letters use first. */
export function languageItems(used: readonly UsedValue[]): Offer[] {
  const codes = [...new Set([...used.map(each => each.value), ...CODES])];
  return codes.map((code): Offer => {
    const names = [nameOf(code, vscode.env.language), nameOf(code, code)].filter(name => name !== undefined && name !== code);
    return { label: code, insert: code, kind: vscode.CompletionItemKind.Value, description: names[0], texts: names.map(String) };
  });
}

/** `engelska`, or the code where it has no name. */
export function languageName(code: string): string { return nameOf(code, vscode.env.language) ?? code; }

function nameOf(code: string, lang: string): string | undefined {
  try { return new Intl.DisplayNames([lang], { type: 'language' }).of(code); } catch { return undefined; }
}
