import { DateLanguage } from './language';

export const english: DateLanguage = {
  code: 'en',
  months: ['january jan. janry. jany.', 'february feb. feby. febry. febr.', 'march mar. mch.', 'april apr. apl.', 'may', 'june jun.', 'july jul. jly.', 'august aug. augt.',
    'september sep. sept. septr. sepr.', 'october oct. octr. octob. octobr.', 'november nov. novr. novbr.', 'december dec. decr. decbr. xber.'],
  seasons: ['spring', 'summer', 'autumn fall', 'winter'],
  weekdays: 'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun',
  ordinals: 'st nd rd th d',
  first: 'first',
  links: 'of the in year',
  leads: 'the on at in of upon near this day dated date',
  about: 'c ca cca circa cir about around approx approximately',
  before: 'before',
  after: 'after',
  between: 'between',
  and: 'and',
  to: 'to until through',
  decades: 's',
  decadesBefore: '',
  yearWords: '',
};
