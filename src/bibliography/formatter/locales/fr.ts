import { Locale } from './locale';

export const french: Locale = {
  code: 'fr-FR',
  months: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  shortMonths: 'janv. févr. mars avr. mai juin juill. août sept. oct. nov. déc.',
  seasons: 'printemps été automne hiver',
  ordinals: 'e er==1',
  longOrdinals: 'premier deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième',
  quotes: ['«\u202f', '\u202f»', '“', '”'],
  date: 'o m y',
  numericDate: 'dd/mm/y',
  symbols: 'paragraph = §\nsection = §\nversion = v',
  terms: `
accessed = consulté le
ad = apr. J.-C.
and = et
and others = et autres
anonymous = anonyme; anon.
at = sur
available at = disponible sur
bc = av. J.-C.
bce = AEC
by = par
ce = EC
circa = vers; v.
cited = cité
et-al = et al.
film = film
forthcoming = à paraître
from = à l’adresse
henceforth = désormais
ibid = ibid.
in = dans
in press = sous presse
internet = internet
interview = entretien
letter = lettre
no date = sans date; s. d.
no-place = sans lieu; s. l.
no-publisher = sans nom; s. n.
on = sur
online = en ligne
original-work-published = édition originale
personal-communication = communication personnelle
presented at = présenté à
reference = référence|références; réf.
retrieved = consulté
review-of = compte rendu de; CR de
scale = échelle
video = vidéo
working-paper = document de travail
book = livre|livres; l.
chapter = chapitre|chapitres; chap.
dataset = jeu de données
document = document
figure = figure|figures; fig.
manuscript = manuscrit
map = carte
personal_communication = lettre
report = rapport
review = compte rendu
software = logiciel
speech = discours
thesis = thèse
webpage = page web
act = acte|actes
appendix = annexe|annexes; ann.
article-locator = article|articles; art.
column = colonne|colonnes; col.
equation = équation|équations; éq.
folio = folio|folios; fᵒ|fᵒˢ
issue = numéro|numéros; nᵒ|nᵒˢ
line = ligne|lignes; l.
note = note|notes; n.
opus = opus; op.
page = page|pages; p.
page-first = page|pages; p.
number-of-pages = page|pages; p.
paragraph = paragraphe|paragraphes; paragr.
part = partie|parties; part.
point = point|points; point|points
rule = règle|règles
scene = scène|scènes
section = section|sections; sect.
sub-verbo = sous le mot|sous les mots; s. v.
supplement = supplément|suppléments; suppl.
table = tableau|tableaux; tabl.
verse = verset|versets; v.
version = version
volume = volume|volumes; vol.
number = numéro|numéros; nᵒ|nᵒˢ
number-of-volumes = volume|volumes; vol.
chapter-number = chapitre|chapitres; chap.
collection-number = numéro|numéros; nᵒ|nᵒˢ
edition = édition|éditions; éd.
part-number = partie|parties; part.
collection-editor = directeur de collection|directeurs de collection; dir. de coll.; sous la direction de; dir.
compiler = compilateur|compilateurs; comp.; compilé par; comp. par
composer = compositeur|compositeurs; comp.; composé par
container-author = ; ; par
contributor = collaborateur|collaborateurs; collab.; avec la collaboration de; avec
director = réalisateur|réalisateurs; réal.; réalisé par; réal. par
editor = éditeur|éditeurs; éd.|éds.; édité par; éd. par
editor-translator = éditeur et traducteur|éditeurs et traducteurs; éd. et trad.; édité et traduit par; éd. et trad. par
editorial-director = directeur|directeurs; dir.; sous la direction de; dir.
editortranslator = éditeur et traducteur|éditeurs et traducteurs; éd. et trad.; édité et traduit par; éd. et trad. par
illustrator = illustrateur|illustrateurs; ill.; illustré par; ill. par
interviewer = intervieweur|intervieweurs; ; entretien réalisé par
original-author = ; ; par
performer = interprète|interprètes; ; interprété par
producer = producteur|producteurs; prod.; produit par
recipient = destinataire|destinataires; dest.; à; à
reviewed-author = ; ; par
script-writer = scénariste|scénaristes; ; scénario de
translator = traducteur|traducteurs; trad.; traduit par; trad. par`,
};
