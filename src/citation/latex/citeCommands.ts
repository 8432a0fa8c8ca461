import { Form } from '../model';

/**
 * How a command cites. `keys`: which of its groups in braces holds keys (0 unless it says another; those before it say something else);
 * `several`: groups may be repeated, each with optional arguments of its own; `volume`: the group before the keys is a volume.
 */
export interface CiteCommand { readonly form: Form; readonly keys: number; readonly several: boolean; readonly volume: boolean; readonly package?: 'biblatex' | 'natbib' }

const COMMANDS = new Map<string, CiteCommand>();

function define(names: string, form: Form, more: Partial<CiteCommand> = {}): void {
  for (const name of names.split(' ')) COMMANDS.set(name, { form, keys: 0, several: false, volume: false, ...more });
}

// biblatex manual, 3.9 (Citation Commands); biblatex-chicago manual, 4.3.
const BIBLATEX = { package: 'biblatex' } as const;
define('cite Cite', 'parenthetical');
define('parencite Parencite footcite footcitetext smartcite Smartcite autocite Autocite supercite', 'parenthetical', BIBLATEX);
define('textcite Textcite', 'narrative', BIBLATEX);
define('citeauthor Citeauthor', 'narrative');
define('citeyear', 'suppressed');
define('citetitle citedate citeurl', 'suppressed', BIBLATEX);
define('citefield citename citelist', 'suppressed', BIBLATEX);
define('fullcite footfullcite headlessfullcite', 'full', BIBLATEX);
define('nocite', 'nocite');
define('notecite Notecite pnotecite Pnotecite fnotecite headlesscite shortcite shorthandcite surnamecite', 'parenthetical', BIBLATEX);
define('gentextcite Gentextcite', 'narrative', BIBLATEX);
define('cites Cites parencites Parencites footcites footcitetexts smartcites Smartcites autocites Autocites supercites shortcites headlesscites', 'parenthetical', { several: true, package: 'biblatex' });
define('textcites Textcites gentextcites Gentextcites', 'narrative', { several: true, package: 'biblatex' });
define('fullcites footfullcites', 'full', { several: true, package: 'biblatex' });
define('volcite Volcite pvolcite Pvolcite fvolcite ftvolcite svolcite Svolcite avolcite Avolcite', 'parenthetical', { keys: 1, volume: true, package: 'biblatex' });
define('tvolcite Tvolcite', 'narrative', { keys: 1, volume: true, package: 'biblatex' });
define('volcites Volcites pvolcites Pvolcites fvolcites ftvolcites svolcites Svolcites avolcites Avolcites', 'parenthetical', { keys: 1, several: true, volume: true, package: 'biblatex' });
define('tvolcites Tvolcites', 'narrative', { keys: 1, several: true, volume: true, package: 'biblatex' });
// csquotes manual, 5 (Integrated citations).
define('textcquote blockcquote', 'parenthetical', BIBLATEX);
define('foreigntextcquote hyphentextcquote foreignblockcquote hyphenblockcquote hybridblockcquote', 'parenthetical', { keys: 1, package: 'biblatex' });
// natbib manual, 2.3; bibentry; revtex, apacite, abntex2.
const NATBIB = { package: 'natbib' } as const;
define('citep Citep', 'parenthetical', NATBIB);
define('citealt Citealt citealp Citealp citenum', 'parenthetical', NATBIB);
define('citet Citet', 'narrative', NATBIB);
define('citefullauthor Citefullauthor', 'narrative', NATBIB);
define('citeyearpar', 'suppressed', NATBIB);
define('bibentry', 'full', NATBIB);
define('onlinecite citen citeNP', 'parenthetical');
define('citeA citeonline', 'narrative');

/** biblatex's starred ones leave the author out; natbib's name all authors. */
const STAR_SUPPRESSES = /^(?:cite|Cite|(?:paren|Paren|auto|Auto|smart|Smart|foot)cites?)$/;

/** Environments that quote and cite (csquotes manual, 5.2): `\begin{displaycquote}[pre][post]{key}`. */
const ENVIRONMENTS: Readonly<Record<string, CiteCommand>> = {
  displaycquote: { form: 'parenthetical', keys: 0, several: false, volume: false, package: 'biblatex' },
  foreigndisplaycquote: { form: 'parenthetical', keys: 1, several: false, volume: false, package: 'biblatex' },
  hyphendisplaycquote: { form: 'parenthetical', keys: 1, several: false, volume: false, package: 'biblatex' },
};

export function citeEnvironment(name: string): CiteCommand | undefined { return Object.hasOwn(ENVIRONMENTS, name) ? ENVIRONMENTS[name] : undefined; }

export function isCiting(name: string): boolean { return COMMANDS.has(name); }

export function citeCommand(name: string, isStarred: boolean, isNatbib: boolean): CiteCommand | undefined {
  const command = COMMANDS.get(name);
  return command && isStarred && !isNatbib && STAR_SUPPRESSES.test(name) ? { ...command, form: 'suppressed' } : command;
}

/** The command that takes several sources, each with a place of its own. */
export function severalOf(name: string): string | undefined {
  return COMMANDS.get(`${name}s`)?.several && COMMANDS.get(name)?.package !== 'natbib' ? `${name}s` : undefined;
}

/** Names of the babel and polyglossia packages. */
export const LANGUAGES: Readonly<Record<string, string>> = {
  swedish: 'sv', english: 'en', american: 'en-US', usenglish: 'en-US', USenglish: 'en-US', british: 'en-GB', ukenglish: 'en-GB', UKenglish: 'en-GB', canadian: 'en-CA', australian: 'en-AU',
  german: 'de', ngerman: 'de', austrian: 'de-AT', naustrian: 'de-AT', swissgerman: 'de-CH', nswissgerman: 'de-CH', french: 'fr', francais: 'fr', frenchb: 'fr', acadian: 'fr-CA', canadien: 'fr-CA',
  italian: 'it', dutch: 'nl', spanish: 'es', portuguese: 'pt', portuges: 'pt', brazilian: 'pt-BR', brazil: 'pt-BR', russian: 'ru', ukrainian: 'uk', polish: 'pl', czech: 'cs', slovak: 'sk', danish: 'da',
  norsk: 'nb', norwegian: 'nb', nynorsk: 'nn', finnish: 'fi', icelandic: 'is', estonian: 'et', latvian: 'lv', lithuanian: 'lt', hungarian: 'hu', magyar: 'hu', greek: 'el', polutonikogreek: 'el',
  latin: 'la', catalan: 'ca', croatian: 'hr', serbian: 'sr', slovene: 'sl', slovenian: 'sl', romanian: 'ro', turkish: 'tr', hebrew: 'he', bulgarian: 'bg',
};
