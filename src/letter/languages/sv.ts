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
  grammarWords: `en ett den det de dem dom denna denne detta dessa densamma detsamma desamma
    jag du han hon vi ni man mig dig sig honom henne oss er eder mej dej sej min mitt mina din ditt dina sin sitt sina hans hennes dess vår vårt våra ert era edert edra deras ens själv självt själva
    vem vems vad vilken vilket vilka vars var någon något några nån nåt ingen intet inget inga all allt alla annan annat andra varje vardera båda bägge sådan sådant sådana dylik dylikt dylika somlig somliga samma
    i på av till för från med om under över vid mot hos ur genom mellan efter före utan åt kring omkring bland bakom bredvid framför utom utanför inom innanför ovan ovanför nedanför per enligt trots förutom
    angående beträffande rörande jämte såsom utefter uti uppå ifrån intill emot igenom ibland
    och eller men samt så att som när då medan innan sedan sen eftersom emedan ty därför fastän ehuru än ifall huruvida varken vare antingen både dock likväl liksom såväl tills därest ävensom förrän
    är vara varit vore bli blir blev blivit bliva bliver blevo äro voro har ha hava haver hade haft kan kunna kunde kunnat ska skall skola skulle vill vilja ville må måtte måste får få fick fingo fått bör böra borde lär torde brukar
    inte icke ej också även bara endast blott ju väl nog här där hit dit hur huru varför nu redan ännu alltså således ja nej jo jaså mycket mer mera mest lite litet mindre minst ganska rätt alltför
    bort fram in ned ner upp ut hem därav därmed därom därtill däri därpå därvid härmed härav varom varav varpå varvid vartill`,
  gaps: ['oläsligt', 'oläslig', 'oläsliga', 'oläsligt ord', 'ord oläsligt', 'ord oläsliga', 'otydligt', 'utelämnat', 'utelämnad text', 'text saknas', 'lucka', 'överstruket', 'bortrivet'],
};
