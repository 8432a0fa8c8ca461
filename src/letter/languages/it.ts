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
  grammarWords: `il lo la i gli le l un uno una questo questa questi queste quello quella quelli quelle quel quei quegli codesto ciò stesso stessa stessi stesse
    io tu egli lui ella lei noi voi essi esse loro mi ti si ci vi me te sé ne li mio mia miei mie tuo tua tuoi tue suo sua suoi sue nostro nostra nostri nostre vostro vostra vostri vostre
    chi che cui quale quali quanto quanta quanti quante qualche qualcuno qualcosa alcuno alcuna alcuni alcune ogni ognuno ciascuno nessuno nessuna niente nulla tutto tutta tutti tutte altro altra altri altre tale tali
    di a da in con su per tra fra del dello della dei degli delle dell al allo alla ai agli alle all dal dallo dalla dai dagli dalle dall nel nello nella nei negli nelle nell sul sullo sulla sui sugli sulle sull col coi
    sotto sopra dopo prima contro verso senza presso durante entro oltre fino sino
    e ed o od ma però anzi né se perché poiché quando mentre come dunque quindi sebbene benché affinché oppure cioè
    sono sei è siamo siete era ero erano eravamo fu furono fui sarà saranno sarebbe sarebbero sia siano fosse fossero stato stata stati state essere ho hai ha abbiamo avete hanno avevo aveva avevano ebbe avrà avranno avrebbe abbia abbiano avesse avuto avere
    può posso possono possiamo potere potrebbe poteva deve devo devono dovere dovrebbe doveva vuole voglio vogliono volere vorrei vorrebbe fa fare fatto sta stanno
    non anche ancora già più meno molto poco troppo tanto così qui qua lì là ove dove ora poi sempre mai solo soltanto pure sì no ecco proprio quasi c'è dell'altro`,
  gaps: ['illeggibile', 'parola illeggibile', 'parole illeggibili', 'lacuna', 'strappo', 'cancellato', 'indecifrabile'],
};
