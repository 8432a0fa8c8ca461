import { LetterLanguage } from './language';

export const italian: LetterLanguage = {
  code: 'it',
  point: 'punto',
  greetings: ['caro', 'cara', 'cari', 'care', 'carissimo', 'carissima', 'carissimi', 'mio caro', 'mia cara', 'miei cari', 'mio carissimo', 'egregio', 'egregia', 'egregi', 'gentile',
    'gentilissimo', 'gentilissima', 'stimato', 'stimatissimo', 'pregiatissimo', 'spettabile', 'illustre', 'illustrissimo', 'signore', 'signora', 'compagno', 'compagna', 'compagni',
    'amico', 'amici', 'ciao', 'amatissimo', 'diletto', 'onorevole'],
  closings: ['cordiali', 'cordialmente', 'distinti', 'con affetto', 'con stima', 'con i migliori', 'con cordiali', 'con molti', 'con fraterni', 'con ogni', 'con saluti', 'fraterni saluti', 'saluti',
    'tanti saluti', 'un abbraccio', 'ti abbraccio', 'vi abbraccio', 'baci', 'tuo', 'tua', 'vostro', 'suo devotissimo', 'suo', 'aff', 'affezionatissimo', 'devotissimo', 'i migliori saluti'],
  to: ['al', 'alla', 'ai', 'agli', 'alle'],
  conjunctions: ['e', 'ed', 'o', 'od'],
  functionWords: ['di', 'che', 'il', 'per', 'non', 'una', 'con', 'del', 'della', 'sono', 'mi', 'ma', 'più', 'ho', 'gli', 'come', 'questo', 'anche', 'nel', 'alla'],
  gaps: ['illeggibile', 'parola illeggibile', 'parole illeggibili', 'lacuna', 'strappo', 'cancellato', 'indecifrabile'],
};
