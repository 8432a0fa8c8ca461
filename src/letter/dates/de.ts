import { DateLanguage } from './language';

export const german: DateLanguage = {
  code: 'de',
  months: ['januar jan. jän. jänner januarii jenner jenn.', 'februar feb. feber febr. hornung', 'märz mär. maerz merz mrz. märtz', 'april apr.', 'mai may', 'juni jun. junius juny juno',
    'juli jul. julius july julo', 'august aug. augst', 'september sep. sept. septbr. septemb. spt.', 'oktober okt. oktbr. october oct. octbr. oktob. octob. octobr.',
    'november nov. novbr. novemb. novembr.', 'dezember dez. dezbr. december dec. decbr. decemb. dezemb. decembr. dzbr. xbr. xr.'],
  seasons: ['frühling frühjahr frühlings frühjahrs', 'sommer sommers', 'herbst herbsts', 'winter winters'],
  weekdays: 'montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag montags dienstags mittwochs donnerstags freitags samstags sonnabends sonntags mo di mi do fr sa so',
  ordinals: 'ten te ter sten ste t n',
  first: 'erste ersten erster',
  links: 'des den dem jahr jahre jahres anno im der d',
  leads: 'den d am im in an der dem a bei ob vor auf datum',
  about: 'um ca circa zirka etwa gegen ungefähr c',
  before: 'vor',
  after: 'nach',
  between: 'zwischen',
  and: 'und u',
  to: 'bis',
  decades: 'er ern',
  decadesBefore: '',
  yearWords: 'jahre jahren',
};
