/** What a paper says around what it quotes. */
export interface Prose { readonly and: string; readonly leads: readonly string[]; readonly narratives: readonly string[]; readonly tails: readonly string[]; readonly sentences: readonly string[]; readonly scare: readonly string[]; readonly others: readonly string[]; readonly notes: readonly string[] }

/** In scare quotes and others `{` and `}` stand for the marks of the quotation, `@` for the citation of another work. */
export const PROSE: Readonly<Record<string, Prose>> = {
  sv: {
    and: 'och',
    leads: ['Han skriver till vännerna att', 'Det heter i brevet:', 'Längre fram står det:', 'Om detta säger brevet', 'Så sent som på våren menade han att', 'Här finner vi orden'],
    narratives: ['skriver i sitt brev att', 'säger det rent ut:', 'menade däremot:', 'uttryckte det så:'],
    tails: ['skriver han till vännerna', 'och det är allt som sägs', 'heter det i samma brev', 'som det står i brevet'],
    sentences: ['Forskningen har länge varit oense om den saken, och källorna ger inget säkert svar.', 'Breven skrevs i hast och lästes av många.', 'Det är en annan fråga hur det gick till när beslutet fattades.', 'Den som vill förstå sammanhanget får gå till de äldre breven.', 'Jämförelsen visar hur långt de stod från varandra.'],
    scare: ['Man talade gärna om {folket} och {massorna} utan att mena någon särskild.', 'Det så kallade {genombrottet} var inte mycket att tala om.', 'Begreppet {hävstång} är mångtydigt.', 'I pressen hette det gärna {en ny tid för alla goda krafter}, och ingen frågade vilka.'],
    others: ['En senare forskare har kallat det {en fråga som ingen ville ställa innan den redan var besvarad} @.', 'Det har beskrivits som {ett långt och ganska tröttsamt uppbrott från allt som varit} @, och mycket talar för det.'],
    notes: ['Så även i handskriften.', 'Stavningen är osäker.', 'Här bröts arket.'],
  },
  en: {
    and: 'and',
    leads: ['He wrote to his friends that', 'The letter has:', 'Further on we read:', 'On this the letter says', 'As late as the spring he held that', 'Here are the words'],
    narratives: ['writes that', 'puts it bluntly:', 'held otherwise:', 'has this to say:'],
    tails: ['he wrote to his friends', 'and that is all we are told', 'says the same letter', 'as the letter has it'],
    sentences: ['Scholars have long disagreed about the matter, and the sources give no certain answer.', 'The letters were written in haste and read by many.', 'How the decision came about is another question.', 'Whoever wants the context must turn to the older letters.', 'The comparison shows how far apart they stood.'],
    scare: ['They liked to speak of {the people} and {the masses} and meant nobody in particular.', 'The so-called {breakthrough} was not much to speak of.', 'The notion of a {lever} has several senses.', 'The papers liked to call it {a new age for all men of good will}, and nobody asked which men.'],
    others: ['A later scholar has called it {a question that nobody cared to ask before it had been answered} @.', 'It has been described as {a long and rather tiresome farewell to all that had been} @, and much speaks for it.'],
    notes: ['Thus also in the manuscript.', 'The spelling is uncertain.', 'Here the sheet was torn.'],
  },
  de: {
    and: 'und',
    leads: ['Er schrieb den Freunden:', 'Im Brief heißt es:', 'Weiter unten liest man:', 'Dazu sagt der Brief', 'Noch im Frühjahr meinte er:', 'Hier stehen die Worte'],
    narratives: ['schreibt dazu:', 'sagt es unverblümt:', 'war anderer Ansicht:', 'drückt es so aus:'],
    tails: ['schreibt er den Freunden', 'und mehr erfährt man nicht', 'heißt es im selben Brief', 'wie der Brief sagt'],
    sentences: ['Die Forschung ist sich darüber seit langem uneins, und die Quellen geben keine sichere Antwort.', 'Die Briefe wurden in Eile geschrieben und von vielen gelesen.', 'Wie es zu dem Beschluss kam, ist eine andere Frage.', 'Wer den Zusammenhang sucht, muss zu den älteren Briefen greifen.', 'Der Vergleich zeigt, wie weit sie auseinander standen.'],
    scare: ['Man sprach gern vom {Volk} und von den {Massen} und meinte niemanden.', 'Der sogenannte {Durchbruch} war kaum der Rede wert.', 'Der Begriff {Hebel} ist mehrdeutig.', 'In der Presse hieß es gern {eine neue Zeit für alle guten Kräfte}, und niemand fragte, welche das seien.'],
    others: ['Ein späterer Forscher nannte es {eine Frage, die niemand stellen wollte, ehe sie beantwortet war} @.', 'Man hat es als {einen langen und eher mühsamen Abschied von allem Gewesenen} beschrieben @, und vieles spricht dafür.'],
    notes: ['So auch in der Handschrift.', 'Die Schreibung ist unsicher.', 'Hier ist das Blatt gerissen.'],
  },
};
