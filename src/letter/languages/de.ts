import { LetterLanguage } from './language';

export const german: LetterLanguage = {
  code: 'de',
  point: 'Punkt',
  greetings: ['liebe', 'lieber', 'liebes', 'liebste', 'liebster', 'mein lieber', 'meine liebe', 'meine lieben', 'mein liebster', 'geliebte', 'geliebter', 'teure', 'teurer',
    'theure', 'theurer', 'theuerster', 'teuerster', 'verehrte', 'verehrter', 'verehrtester', 'sehr geehrte', 'sehr geehrter', 'sehr verehrte', 'sehr verehrter', 'hochgeehrter',
    'hochgeehrte', 'hochverehrter', 'hochverehrte', 'geehrte', 'geehrter', 'werte', 'werter', 'werthe', 'werther', 'werthester', 'genosse', 'genossen', 'genossin', 'freunde',
    'hallo', 'bester', 'beste', 'euer hochwohlgeboren', 'ew'],
  closings: ['mit besten', 'mit herzlichen', 'mit herzlichem', 'mit freundlichen', 'mit freundlichem', 'mit kameradschaftlichen', 'mit kommunistischem', 'mit parteigruß',
    'mit sozialistischem', 'mit vorzüglicher', 'mit hochachtung', 'mit vielen', 'mit aller', 'mit den besten', 'mit der bitte', 'herzliche grüße', 'herzlichst', 'herzliche',
    'viele grüße', 'beste grüße', 'besten gruß', 'freundliche grüße', 'hochachtungsvoll', 'hochachtungsvollst', 'ergebenst', 'ihr ergebener', 'ihr ergebenster', 'ihr', 'ihre',
    'dein', 'deine', 'euer', 'stets ihr', 'ganz der ihre', 'ihr getreuer'],
  to: ['an'],
  conjunctions: ['und', 'oder', 'bzw', 'sowie', 'bis'],
  functionWords: ['und', 'der', 'die', 'das', 'ich', 'nicht', 'ist', 'zu', 'mit', 'sie', 'auch', 'ein', 'eine', 'daß', 'dass', 'von', 'wir', 'es', 'auf', 'dem'],
  gaps: ['unleserlich', 'unleserliches wort', 'wort unleserlich', 'wörter unleserlich', 'unlesbar', 'textverlust', 'lücke', 'papierverlust', 'gestrichen', 'auslassung', 'fehlt'],
};
