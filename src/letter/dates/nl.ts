import { DateLanguage } from './language';

export const dutch: DateLanguage = {
  code: 'nl',
  months: ['januari jan. januarij', 'februari feb. febr. februarij', 'maart mrt. maert', 'april apr.', 'mei mey', 'juni jun. junij', 'juli jul. julij', 'augustus aug.',
    'september sep. sept.', 'oktober okt. october oct.', 'november nov.', 'december dec.'],
  seasons: ['lente voorjaar', 'zomer', 'herfst najaar', 'winter'],
  weekdays: 'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag',
  ordinals: 'e de den ste sten n',
  first: 'eerste',
  links: 'van het jaar de den in',
  leads: 'de den op te het in aan',
  about: 'ca circa omstreeks omstr rond omtrent ongeveer',
  before: 'voor vóór',
  after: 'na',
  between: 'tussen',
  and: 'en',
  to: 'tot',
  decades: '',
  decadesBefore: 'jaren',
  yearWords: '',
};
