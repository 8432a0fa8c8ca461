import { LetterLanguage } from './language';

export const dutch: LetterLanguage = {
  code: 'nl',
  point: 'punt',
  greetings: ['beste', 'lieve', 'liefste', 'mijn lieve', 'mijn liefste', 'waarde', 'geachte', 'zeer geachte', 'hooggeachte', 'geëerde', 'dierbare', 'mijn waarde', 'mijn beste', 'kameraad',
    'kameraden', 'vrienden', 'mijnheer', 'mevrouw', 'weledele', 'weledelgeboren', 'hallo', 'amice'],
  closings: ['met vriendelijke', 'met hartelijke', 'met de meeste', 'met kameraadschappelijke', 'met hoogachting', 'met veel', 'met beste', 'met groet', 'hartelijke groeten',
    'vriendelijke groeten', 'veel groeten', 'hoogachtend', 'hartelijks', 'je', 'jouw', 'uw', 'uw toegenegen', 'geheel de uwe', 'een handdruk', 'met een handdruk', 'groeten', 'liefs', 't.à t'],
  to: ['aan'],
  conjunctions: ['en', 'of', 'dan wel'],
  functionWords: ['de', 'het', 'een', 'van', 'en', 'dat', 'niet', 'ik', 'zijn', 'op', 'te', 'met', 'voor', 'maar', 'ook', 'aan', 'naar', 'wij', 'die', 'heb'],
  grammarWords: `de het een der des den dit dat deze die zulk zulke dezelfde hetzelfde
    ik jij je gij ge hij zij ze wij we jullie u men mij me jou hem haar ons hen hun zich mijn m'n jouw uw zijn z'n onze zelf
    wie wat welk welke wiens wier iemand iets niemand niets alle alles allen elk elke ieder iedere iedereen enig enige enkele sommige beide andere ander geen
    in op aan van voor met naar bij uit over onder tot tegen door om te ter ten tussen zonder sinds tijdens na achter naast boven binnen buiten langs per volgens wegens ondanks vanaf jegens omtrent
    en of maar want dus noch doch als indien wanneer toen terwijl omdat doordat opdat hoewel ofschoon daar zodat totdat voordat nadat zoals dan zowel hetzij mits tenzij
    ben bent is was waren geweest heb hebt heeft hebben had hadden gehad word wordt worden werd werden geworden kan kunt kunnen kon konden moet moeten moest moesten mag mogen mocht mochten zal zult zullen zou zouden wil wilt willen wilde wilden laat laten
    niet ook nog al reeds nu hier er wel zo zeer meer meest veel weinig minder toch eens slechts alleen immers ja neen nee hoe waarom waar
    daarom daarvan daarmee daarop daarin daarbij daarvoor daartoe hiervan hiermee hierop hierin ervan erop erin ermee eraan waarvan waarop waarin waarmee af heen weer`,
  gaps: ['onleesbaar', 'woord onleesbaar', 'woorden onleesbaar', 'onleesbaar woord', 'doorgehaald', 'ontbreekt', 'lacune'],
};
