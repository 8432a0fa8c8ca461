/** What CSL calls the types of BibTeX and biblatex (as Pandoc has it); all others are documents. */
export const TYPES: Readonly<Record<string, string>> = {
  ...all('book', 'book collection mvbook mvcollection mvproceedings mvreference proceedings reference manual set'), ...all('chapter', 'inbook bookinbook incollection suppbook suppcollection'),
  ...all('article-journal', 'article periodical suppperiodical'), ...all('paper-conference', 'inproceedings conference'), ...all('thesis', 'thesis phdthesis mastersthesis'),
  ...all('report', 'report techreport'), ...all('webpage', 'online electronic www'), ...all('song', 'audio music'), ...all('motion_picture', 'movie video'), ...all('graphic', 'artwork image'),
  ...all('legislation', 'legislation standard'), inreference: 'entry-encyclopedia', booklet: 'pamphlet', dataset: 'dataset', software: 'software', letter: 'personal_communication', patent: 'patent',
  performance: 'speech', review: 'review', jurisdiction: 'legal_case', legal: 'treaty', unpublished: 'manuscript', newspaper: 'article-newspaper', archive: 'manuscript', map: 'map',
};

/** Types that stand in a larger whole, which is named by `booktitle`. */
export const PARTS: ReadonlySet<string> = new Set('inbook incollection suppbook suppcollection inproceedings conference inreference bookinbook'.split(' '));
/** Types whose number is that of a series. */
export const IN_SERIES: ReadonlySet<string> = new Set([...PARTS, ...'book collection mvbook mvcollection mvproceedings mvreference proceedings reference'.split(' ')]);

/** Where texts lie that `eprinttype` names. */
export const ARCHIVES: Readonly<Record<string, string>> = { arxiv: 'https://arxiv.org/abs/', jstor: 'https://www.jstor.org/stable/', pubmed: 'https://www.ncbi.nlm.nih.gov/pubmed/', googlebooks: 'https://books.google.com?id=', hdl: 'https://hdl.handle.net/' };

/** Fields that stand in CSL's variables as texts. */
export const TEXTS: readonly (readonly [field: string, variable: string])[] = [
  ['abstract', 'abstract'], ['annotation', 'annote'], ['annote', 'annote'], ['edition', 'edition'], ['chapter', 'chapter-number'], ['pagetotal', 'number-of-pages'], ['volumes', 'number-of-volumes'],
  ['eventtitle', 'event-title'], ['venue', 'event-place'], ['library', 'call-number'], ['keywords', 'keyword'], ['version', 'version'], ['pubstate', 'status'], ['scale', 'scale'],
  ['archive', 'archive'], ['archiveprefix', 'archive'], ['archivelocation', 'archive_location'], ['archive_location', 'archive_location'], ['shelfmark', 'archive_location'], ['origpublisher', 'original-publisher'], ['origlocation', 'original-publisher-place'], ['origtitle', 'original-title'], ['reviewedtitle', 'reviewed-title'], ['dimensions', 'dimensions'], ['source', 'source'], ['medium', 'medium'], ['jurisdiction', 'jurisdiction'], ['section', 'section'],
];

/** Fields that hold names. */
export const NAMES: readonly (readonly [field: string, variable: string])[] = [
  ['author', 'author'], ['editor', 'editor'], ['translator', 'translator'], ['bookauthor', 'container-author'], ['director', 'director'], ['recipient', 'recipient'], ['addressee', 'recipient'], ['origauthor', 'original-author'], ['holder', 'author'], ['commentator', 'commentator'], ['annotator', 'annotator'], ['introduction', 'introduction'], ['foreword', 'foreword'], ['afterword', 'afterword'], ['illustrator', 'illustrator'], ['interviewer', 'interviewer'], ['composer', 'composer'],
];

/** What an editor of another kind is in CSL (`editortype`, `editoratype`). */
export const EDITORS: Readonly<Record<string, string>> = {
  editor: 'editor', compiler: 'compiler', collaborator: 'contributor', director: 'director', translator: 'translator', recipient: 'recipient', addressee: 'recipient', interviewer: 'interviewer', illustrator: 'illustrator', composer: 'composer', organizer: 'organizer', producer: 'producer', performer: 'performer', series: 'collection-editor', seriesed: 'collection-editor',
};

/** Biblatex's localisation strings for the field `type`. */
export const GENRES: Readonly<Record<string, string>> = {
  phdthesis: 'PhD thesis', mathesis: 'Master’s thesis', bathesis: 'Bachelor’s thesis', candthesis: 'Candidate thesis', techreport: 'technical report', resreport: 'research report', software: 'computer software', datacd: 'data CD', audiocd: 'audio CD',
  patent: 'patent', patentde: 'German patent', patenteu: 'European patent', patentfr: 'French patent', patentuk: 'British patent', patentus: 'U.S. patent', patreq: 'patent request', patreqde: 'German patent request', patreqeu: 'European patent request', patreqfr: 'French patent request', patrequk: 'British patent request', patrequs: 'U.S. patent request',
};

/** Languages of babel and polyglossia, as BCP 47. */
export const LANGUAGES: Readonly<Record<string, string>> = {
  english: 'en', american: 'en-US', usenglish: 'en-US', british: 'en-GB', ukenglish: 'en-GB', canadian: 'en-CA', australian: 'en-AU', newzealand: 'en-NZ', swedish: 'sv', danish: 'da', norsk: 'nb', norwegian: 'no', nynorsk: 'nn', bokmal: 'nb', icelandic: 'is', finnish: 'fi',
  german: 'de', ngerman: 'de', austrian: 'de-AT', naustrian: 'de-AT', swissgerman: 'de-CH', nswissgerman: 'de-CH', dutch: 'nl', french: 'fr', francais: 'fr', canadien: 'fr-CA', acadian: 'fr-CA', italian: 'it', spanish: 'es', mexican: 'es-MX', portuguese: 'pt', portuges: 'pt', brazilian: 'pt-BR', brazil: 'pt-BR', catalan: 'ca', galician: 'gl', romanian: 'ro', latin: 'la',
  russian: 'ru', ukrainian: 'uk', belarusian: 'be', polish: 'pl', czech: 'cs', slovak: 'sk', slovene: 'sl', slovenian: 'sl', croatian: 'hr', serbian: 'sr', serbianc: 'sr-Cyrl', bulgarian: 'bg', macedonian: 'mk', greek: 'el', polutonikogreek: 'el-polyton', hungarian: 'hu', magyar: 'hu', estonian: 'et', latvian: 'lv', lithuanian: 'lt', turkish: 'tr', hebrew: 'he', arabic: 'ar', persian: 'fa', farsi: 'fa', hindi: 'hi', japanese: 'ja', chinese: 'zh', korean: 'ko', basque: 'eu', irish: 'ga', welsh: 'cy', afrikaans: 'af', esperanto: 'eo', vietnamese: 'vi', indonesian: 'id',
};

function all(type: string, names: string): Record<string, string> { return Object.fromEntries(names.split(' ').map(name => [name, type])); }
