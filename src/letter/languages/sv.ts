import { LetterLanguage } from './language';

export const swedish: LetterLanguage = {
  code: 'sv',
  point: 'punkt',
  greetings: ['kära', 'käre', 'käraste', 'älskade', 'bäste', 'bästa', 'ärade', 'högt ärade', 'högtärade', 'högädle', 'vördade', 'min kära', 'min käre',
    'mina kära', 'min älskade', 'min vän', 'mina vänner', 'gode', 'goda', 'hej', 'hejsan', 'kamrat', 'kamrater', 'partivänner', 'vänner', 'herr', 'fru', 'fröken'],
  closings: ['med bästa', 'med hjärtliga', 'med vänlig', 'med vänliga', 'med kamratlig', 'med kamratliga', 'med varma', 'med många', 'med utmärkt', 'med högaktning',
    'med kommunistiska', 'med kommunistisk', 'med partihälsning', 'med revolutionära', 'med hälsning', 'med hälsningar', 'bästa hälsningar', 'hjärtliga hälsningar',
    'kamratliga hälsningar', 'vänliga hälsningar', 'varma hälsningar', 'många hälsningar', 'hälsningar', 'högaktningsfullt', 'vördsamt', 'ödmjukast', 'din tillgivne',
    'din tillgivna', 'er tillgivne', 'eder tillgivne', 'din', 'er', 'eder', 'din vän', 'vänligen', 'tillgivnast'],
  to: ['till'],
  conjunctions: ['och', 'eller', 'samt', 'respektive', 'resp'],
  functionWords: ['och', 'att', 'det', 'som', 'är', 'jag', 'inte', 'för', 'med', 'på', 'av', 'ett', 'har', 'till', 'den', 'om', 'ni', 'vi', 'från', 'också'],
  gaps: ['oläsligt', 'oläslig', 'oläsliga', 'oläsligt ord', 'ord oläsligt', 'ord oläsliga', 'otydligt', 'utelämnat', 'utelämnad text', 'text saknas', 'lucka', 'överstruket', 'bortrivet'],
};
