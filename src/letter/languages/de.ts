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
  grammarWords: `der die das den dem des ein eine einen einem einer eines dieser diese dieses diesem diesen jener jene jenes jenem jenen derselbe dieselbe dasselbe demselben denselben derjenige diejenige dasjenige
    ich du er sie es wir ihr man mich dich sich uns euch mir dir ihm ihn ihnen mein meine meinen meinem meiner meines dein deine deinen deinem deiner deines sein seine seinen seinem seiner seines
    ihre ihren ihrem ihrer ihres unser unsere unseren unserem unserer unseres unsre unsern unserm unsrer unsres euer eure euren eurem eurer eures selbst selber
    wer wen wem wessen was welcher welche welches welchem welchen deren dessen denen jemand jemandem jemanden niemand niemandem niemanden etwas nichts alle aller alles allem allen jeder jede jedes jedem jeden
    mancher manche manches manchem manchen einige einiger einiges einigen mehrere mehreren beide beider beiden beides solcher solche solches solchem solchen kein keine keinen keinem keiner keines andere anderer anderen anderes anderem andre andern
    in im ins an am ans auf aufs aus bei beim von vom zu zum zur mit nach vor für fürs durch durchs gegen ohne um ums über unter zwischen neben hinter seit bis während wegen trotz statt anstatt außer ausser innerhalb außerhalb gegenüber gemäß laut binnen entlang samt nebst
    und oder aber sondern denn doch jedoch daß dass ob wenn als weil da damit indem nachdem bevor ehe obwohl obgleich obschon wie so sowie sowohl weder noch entweder sofern falls je desto solange sobald
    bin bist ist sind seid war warst waren wart gewesen sei seien wäre wären habe hab hast hat haben habt hatte hatten hattest gehabt hätte hätten werde wirst wird werden werdet wurde wurden worden geworden würde würden
    kann kannst können könnt konnte konnten könnte könnten muß muss mußt musst müssen müßt müsst mußte musste mußten mussten müßte müsste darf dürfen durfte dürfte soll sollst sollen sollte sollten will willst wollen wollt wollte wollten mag mögen mochte möchte möchten
    nicht auch nur ja nein schon nun hier dort dann sehr mehr mal eben wohl zwar also etwa gar ganz wieder immer her hin ab los daran darauf daraus dabei dadurch dafür dagegen daher darin darüber darum davon dazu
    hieran hierauf hierbei hiermit hierzu woran worauf woraus wobei wodurch wofür womit worin worüber wovon wozu wo woher wohin wann warum weshalb wieso deshalb deswegen`,
  gaps: ['unleserlich', 'unleserliches wort', 'wort unleserlich', 'wörter unleserlich', 'unlesbar', 'textverlust', 'lücke', 'papierverlust', 'gestrichen', 'auslassung', 'fehlt'],
};
