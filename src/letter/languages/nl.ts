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
  gaps: ['onleesbaar', 'woord onleesbaar', 'woorden onleesbaar', 'onleesbaar woord', 'doorgehaald', 'ontbreekt', 'lacune'],
};
