import { DateLanguage } from './language';

export const italian: DateLanguage = {
  code: 'it',
  months: ['gennaio genn. gen. gennaro genaro', 'febbraio febbr. feb. febraio febraro febbraro', 'marzo mar.', 'aprile apr.', 'maggio magg. mag.', 'giugno giu. zugno', 'luglio lug. luio', 'agosto ago. ag.',
    'settembre sett. set. 7bre.', 'ottobre ott. 8bre.', 'novembre nov. 9bre.', 'dicembre dic. decembre xbre. 10bre.'],
  seasons: ['primavera', 'estate', 'autunno', 'inverno'],
  weekdays: 'lunedì martedì mercoledì giovedì venerdì sabato domenica',
  ordinals: 'º o',
  first: 'primo',
  links: 'di d del dell anno il l al nel',
  leads: 'il li a da di addì in lì alli dì nel',
  about: 'circa ca verso intorno',
  before: 'prima ante',
  after: 'dopo post',
  between: 'tra fra',
  and: 'e ed',
  to: 'al',
  decades: '',
  decadesBefore: 'anni',
  yearWords: '',
};
