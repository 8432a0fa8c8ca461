import { Locale } from './locale';

export const german: Locale = {
  code: 'de-DE',
  months: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember',
  shortMonths: 'Jan. Feb. März Apr. Mai Juni Juli Aug. Sep. Okt. Nov. Dez.',
  seasons: 'Frühjahr Sommer Herbst Winter',
  ordinals: '.',
  longOrdinals: 'erster zweiter dritter vierter fünfter sechster siebter achter neunter zehnter',
  quotes: ['„', '“', '‚', '‘'],
  date: 'd. m y',
  numericDate: 'd.m.y',
  symbols: 'paragraph = ¶|¶¶\nsection = §|§§\nversion = v',
  terms: `
accessed = abgerufen am
ad = n. Chr.
and = und
and others = und andere
anonymous = anonym; anon.
at = auf
available at = verfügbar unter
bc = v. Chr.
bce = v. u. Z.
by = von
ce = u. Z.
circa = circa; ca.
cited = zitiert; zit.
et-al = et al.
film = Film
forthcoming = im Erscheinen
from = von
henceforth = im Folgenden
ibid = ebd.
in = in
in press = im Druck
internet = Internet
interview = Interview
letter = Brief
no date = ohne Datum; o. J.
no-place = ohne Ort; o. O.
no-publisher = ohne Verlag; o. V.
on = auf
online = online
original-work-published = Original erschienen
personal-communication = persönliche Mitteilung
presented at = vorgetragen bei
reference = Literaturangabe|Literaturangaben; Lit.
retrieved = abgerufen
review-of = Rezension von; Rez. von
scale = Maßstab
video = Video
working-paper = Arbeitspapier
book = Buch|Bücher; B.
chapter = Kapitel; Kap.
dataset = Datensatz
document = Dokument
figure = Abbildung|Abbildungen; Abb.
manuscript = Manuskript
map = Karte
personal_communication = Brief
report = Bericht
review = Rezension
software = Software
speech = Rede
thesis = Dissertation; Diss.
webpage = Webseite
act = Akt|Akte
appendix = Anhang|Anhänge; Anh.
article-locator = Artikel; Art.
column = Spalte|Spalten; Sp.
equation = Gleichung|Gleichungen; Gl.
folio = Blatt|Blätter; Bl.
issue = Nummer|Nummern; Nr.
line = Zeile|Zeilen; Z.
note = Anmerkung|Anmerkungen; Anm.
opus = Opus; op.
page = Seite|Seiten; S.
page-first = Seite|Seiten; S.
number-of-pages = Seite|Seiten; S.
paragraph = Absatz|Absätze; Abs.
part = Teil|Teile; T.
point = Punkt|Punkte; Punkt|Punkte
rule = Regel|Regeln
scene = Szene|Szenen
section = Abschnitt|Abschnitte; Abschn.
sub-verbo = unter dem Wort|unter den Wörtern; s. v.
supplement = Beilage|Beilagen; Beil.
table = Tabelle|Tabellen; Tab.
verse = Vers|Verse; V.
version = Version
volume = Band|Bände; Bd.|Bde.
number = Nummer|Nummern; Nr.
number-of-volumes = Band|Bände; Bd.|Bde.
chapter-number = Kapitel; Kap.
collection-number = Nummer|Nummern; Nr.
edition = Auflage|Auflagen; Aufl.
part-number = Teil|Teile; T.
collection-editor = Reihenherausgeber; Reihenhrsg.; herausgegeben von; hrsg. von
compiler = Zusammenstellung; Zus.; zusammengestellt von; zsgest. von
composer = Komponist|Komponisten; Komp.; komponiert von
container-author = ; ; von
contributor = Mitwirkende; Mitw.; unter Mitwirkung von; mit
director = Regie; Reg.; Regie von; Regie
editor = Herausgeber; Hrsg.; herausgegeben von; hrsg. von
editor-translator = Herausgeber und Übersetzer; Hrsg. und Übers.; herausgegeben und übersetzt von; hrsg. und übers. von
editorial-director = Herausgeber; Hrsg.; herausgegeben von; hrsg. von
editortranslator = Herausgeber und Übersetzer; Hrsg. und Übers.; herausgegeben und übersetzt von; hrsg. und übers. von
illustrator = Illustrator|Illustratoren; Ill.; illustriert von; ill. von
interviewer = Interviewer; ; interviewt von
original-author = ; ; von
performer = Ausführende; ; aufgeführt von
producer = Produzent|Produzenten; Prod.; produziert von
recipient = Empfänger; Empf.; an; an
reviewed-author = ; ; von
script-writer = Drehbuch; ; Drehbuch von
translator = Übersetzer; Übers.; übersetzt von; übers. von`,
};
