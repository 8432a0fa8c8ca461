import { DateLanguage } from './language';

export const french: DateLanguage = {
  code: 'fr',
  months: ['janvier janv. jan. jer.', 'février févr. fév. fevr. febvrier', 'mars', 'avril avr. apvril', 'mai may', 'juin', 'juillet juil. juill.', 'août aoust aougst',
    'septembre sept. septemb. 7bre. sep.', 'octobre oct. octob. 8bre.', 'novembre nov. novemb. 9bre.', 'décembre déc. décemb. xbre. 10bre.'],
  seasons: ['printemps', 'été', 'automne', 'hiver'],
  weekdays: 'lundi mardi mercredi jeudi vendredi samedi dimanche',
  ordinals: 'er ier e re me eme d',
  first: 'premier',
  links: 'de d du le l la en an mois jour',
  leads: 'le ce à a en de la les du des ces sur lez soir matin',
  about: 'vers environ env circa ca autour',
  before: 'avant',
  after: 'après',
  between: 'entre',
  and: 'et',
  to: 'au à',
  decades: '',
  decadesBefore: 'années',
  yearWords: '',
};
