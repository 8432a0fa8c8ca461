import { DateLanguage } from './language';

export const swedish: DateLanguage = {
  code: 'sv',
  months: ['januari jan. janr. januarij januarii', 'februari feb. febr. februarij februarii', 'mars mar. martii', 'april apr. aprilis aprill', 'maj maij', 'juni jun. junij junii',
    'juli jul. julij julii', 'augusti aug. augusty', 'september sep. sept. septbr. septb. 7bre. 7ber. 7bris. viibris. viibre.', 'oktober okt. oktbr. october oct. octbr. octob. 8bre. 8ber. 8bris. viiibris. viiibre.',
    'november nov. novbr. novemb. 9bre. 9ber. 9bris. ixbris. ixbre.', 'december dec. decbr. decemb. 10bre. 10ber. 10bris. xbris. xbre. xber.'],
  seasons: ['våren vår förvåren vårvintern', 'sommaren sommar försommaren', 'hösten höst förhösten', 'vintern vinter'],
  weekdays: 'måndag måndagen tisdag tisdagen onsdag onsdagen torsdag torsdagen fredag fredagen lördag lördagen söndag söndagen mån tis ons tors tor fre lör sön',
  ordinals: 'a e o de dje dra dre te ta je',
  first: 'första förste',
  links: 'den d år anno i av',
  leads: 'den d i på dag dagen vid dato',
  about: 'ca cirka circa c omkr omkring kring runt ungefär ung',
  before: 'före innan',
  after: 'efter',
  between: 'mellan',
  and: 'och o',
  to: 'till t',
  decades: 'tal talet talets',
  decadesBefore: '',
  yearWords: '',
};
