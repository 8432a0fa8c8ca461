import { Conjugation, conjugation } from './conjugation';

/** Strong verbs, each with its past and the stem of its supine; also the last part of others (`beskriva`). */
const STRONG = ('bita:bet:bit bjuda:bjöd:bjud bryta:bröt:brut drypa:dröp:drup flyga:flög:flug flyta:flöt:flut frysa:frös:frus gjuta:göt:gjut knyta:knöt:knut krypa:kröp:krup ljuga:ljög:ljug ljuda:ljöd:ljud '
  + 'njuta:njöt:njut sjuda:sjöd:sjud skjuta:sköt:skjut sluta:slöt:slut smyga:smög:smug snyta:snöt:snut stryka:strök:struk strypa:ströp:strup suga:sög:sug supa:söp:sup tjuta:tjöt:tjut ryta:röt:rut '
  + 'driva:drev:driv fisa:fes:fis glida:gled:glid gnida:gned:gnid gripa:grep:grip kliva:klev:kliv knipa:knep:knip lida:led:lid pipa:pep:pip rida:red:rid riva:rev:riv skina:sken:skin skrida:skred:skrid skrika:skrek:skrik '
  + 'skriva:skrev:skriv slita:slet:slit smita:smet:smit sprida:spred:sprid stiga:steg:stig strida:stred:strid svida:sved:svid svika:svek:svik tiga:teg:tig vika:vek:vik vrida:vred:vrid niga:neg:nig '
  + 'binda:band:bund brinna:brann:brunn brista:brast:brust dricka:drack:druck finna:fann:funn försvinna:försvann:försvunn hinna:hann:hunn rinna:rann:runn simma:sam:summ sitta:satt:sutt sjunga:sjöng:sjung sjunka:sjönk:sjunk '
  + 'slippa:slapp:slupp spinna:spann:spunn spricka:sprack:spruck springa:sprang:sprung sticka:stack:stuck stinka:stank:stunk svälta:svalt:svult tvinga:tvang:tvung vinna:vann:vunn bära:bar:bur skära:skar:skur stjäla:stal:stul svära:svor:svur '
  + 'fara:for:far gala:gol:gal äta:åt:ät gråta:grät:gråt låta:lät:låt falla:föll:fall hålla:höll:håll komma:kom:komm sova:sov:sov växa:växte:vux dra:drog:drag draga:drog:drag ta:tog:tag taga:tog:tag slå:slog:slag giva:gav:giv bliva:blev:bliv')
  .split(' ').map(verb => verb.split(':')).map(([infinitive, past, supine]) => ({
    telling: [past, `${past}s`, `${past}o`, `${supine}o`, `${supine}it`, `${supine}its`], forms: [infinitive, `${infinitive}s`, `${infinitive}nde`, ...presentOf(infinitive), ...['en', 'et', 'na', 'ne'].map(ending => supine + ending)],
  }));

/** Verbs that follow no pattern: the past after the first sign. */
const IRREGULAR = ('vara är varit äro vore|var voro, ha har haft hava haver havande|hade, gå går gått gångit gången gångna gående|gick gingo, få får fått fås|fick fingo, stå står stått ståndit stående|stod stodo, göra gör gjort görs gjord gjorda görande|gjorde gjordes, '
  + 'säga säger sagt sägs sägas sagd sagda sägande|sade sa sades, lägga lägger lagt läggs läggas lagd lagda läggande|lade lades, veta vet vetat|visste, kunna kan kunnat|kunde, vilja vill velat|ville, skola ska skall skolat|skulle, böra bör bort|borde, '
  + 'bli blir blivit bliven blivna|blev blevo, ge ger gett givit given givet givna ges|gav gåvo gavs, se ser sett sedd sedda ses seende|såg sågo sågs, dö dör dött döende|dog dogo, heta heter hetat|hette, leva lever levt levat levande|levde, '
  + 'välja väljer valt väljs väljas vald valda|valde valdes, sälja säljer sålt säljs säljas såld sålda|sålde såldes, dölja döljer dolt döljs dold dolda|dolde, vänja vänjer vant vand vanda|vande, sätta sätter satt sätts sättas satta|satte sattes, '
  + 'ligga ligger legat liggande|låg lågo, be ber bett bedja beder bedjande|bad bådo, bringa bringar bragt bringat|bragte bringade, tänka tänker tänkt tänkas tänks tänkande|tänkte')
  .split(', ').map(verb => verb.split('|').map(part => part.split(' '))).map(([forms, telling]) => ({ forms, telling }));

const VERBS = [...STRONG, ...IRREGULAR].map(({ forms, telling }) => ({ telling, forms: [...forms, ...telling] }));

/** No prefix of a verb is shorter. */
const LEAST_PREFIX = 2;
/** No other stem is shorter than a verb's. */
const LEAST = 3;

/** The conjugations that a word may be a form of, weak and strong; a word that is no verb may look like one, and then has nothing telling in any text. Rules and verbs from the school grammar. */
export function swedishConjugations(form: string): Conjugation[] {
  const found = infinitivesOf(form).flatMap(infinitive => [...infinitive.endsWith('a') ? [first(infinitive), second(infinitive)] : [third(infinitive)]]).filter(({ forms }) => forms.has(form));
  for (const { forms, telling } of VERBS) {
    for (const each of forms) {
      if (!form.endsWith(each)) continue;
      const prefix = form.slice(0, form.length - each.length);
      if (prefix.length > 0 && prefix.length < LEAST_PREFIX) continue;
      found.push({ forms: new Set(forms.map(own => prefix + own)), telling: telling.map(own => prefix + own) });
      break;
    }
  }
  return found;
}

function infinitivesOf(form: string): string[] {
  const found = new Set<string>();
  const without = (ending: string): string | undefined => form.endsWith(ending) && form.length > ending.length + 1 ? form.slice(0, form.length - ending.length) : undefined;
  for (const ending of ['', 'r', 's', 'de', 'des', 't', 'ts', 'nde', 'd']) {
    const stem = without(ending);
    if (stem?.endsWith('a') && stem.length > LEAST) found.add(stem);
  }
  for (const ending of ['', 'er', 's', 'es', 'de', 'des', 'te', 'tes', 'e', 'es', 't', 'ts', 'd', 'da', 'ta', 'tt', 'tts']) {
    const stem = without(ending);
    if (stem !== undefined && stem.length >= LEAST) for (const more of ['', 'd', 't', stem.slice(-1)]) found.add(`${stem}${more}a`);
    if (stem !== undefined && ending === 'tt') found.add(`${stem}da`).add(`${stem}ta`);
  }
  for (const ending of ['', 'r', 's', 'dde', 'ddes', 'tt', 'tts', 'ende', 'dd', 'dda']) {
    const stem = without(ending);
    if (stem !== undefined && /[oåyöe]$/u.test(stem)) found.add(stem);
  }
  return [...found];
}

/** `arbeta`, `arbetar`, `arbetade`, `arbetat`. */
function first(infinitive: string): Conjugation {
  return conjugation(['', 'r', 's', 'nde', 'd'].map(ending => infinitive + ending), ['de', 'des', 't', 'ts'].map(ending => infinitive + ending));
}

/** `bygga`, `bygger`, `byggde`, `byggt`; `läsa`, `läste`; `möta`, `mötte`, `mött`; `leda`, `ledde`, `lett`; `sända`, `sände`, `sänt`; `glömma`, `glömde`. */
function second(infinitive: string): Conjugation {
  const whole = infinitive.slice(0, -1), stem = /(?:mm|nn)$/u.test(whole) ? whole.slice(0, -1) : whole;
  const [base, past, supine, participle] = /[^aeiouyåäö]t$/u.test(stem) ? [stem, 'e', '', ''] : /t$/u.test(stem) ? [stem, 'te', 't', 't'] : /[^aeiouyåäö]d$/u.test(stem) ? [stem.slice(0, -1), 'de', 't', 'd']
    : /d$/u.test(stem) ? [stem.slice(0, -1), 'dde', 'tt', 'dd'] : /[kpsx]$/u.test(stem) ? [stem, 'te', 't', 't'] : [stem, 'de', 't', 'd'];
  const forms = [infinitive, `${infinitive}s`, `${infinitive}nde`, ...presentOf(infinitive), `${whole}es`, base + supine, `${base}${supine}s`, base + participle, `${base}${participle}a`];
  return conjugation(forms, [base + past, `${base}${past}s`]);
}

/** `tro`, `tror`, `trodde`, `trott`. */
function third(infinitive: string): Conjugation {
  return conjugation(['', 'r', 's', 'ende', 'dd', 'dda'].map(ending => infinitive + ending), ['dde', 'ddes', 'tt', 'tts'].map(ending => infinitive + ending));
}

/** What ends in -r or -l may have no ending. */
function presentOf(infinitive: string): string[] {
  const stem = infinitive.replace(/a$/u, '');
  return stem === infinitive || stem.length < 2 ? [`${infinitive}r`, `${infinitive}s`] : /[aeiouyåäö][rl]$/u.test(stem) ? [stem, `${stem}s`] : [`${stem}er`, `${stem}s`, `${stem}es`];
}
