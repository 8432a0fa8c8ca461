import { Conjugation, conjugation } from './conjugation';

/** Strong and irregular verbs: the infinitive, the present and the past of the third person, the participle without its ge-; also the last part of others (`beschreiben`). */
const STRONG: readonly (readonly string[])[] = ('bleiben:bleibt:blieb:blieben schreiben:schreibt:schrieb:schrieben treiben:treibt:trieb:trieben steigen:steigt:stieg:stiegen schweigen:schweigt:schwieg:schwiegen scheinen:scheint:schien:schienen leihen:leiht:lieh:liehen '
  + 'greifen:greift:griff:griffen leiden:leidet:litt:litten reiten:reitet:ritt:ritten streiten:streitet:stritt:stritten schneiden:schneidet:schnitt:schnitten reissen:reisst:riss:rissen weisen:weist:wies:wiesen reiben:reibt:rieb:rieben '
  + 'bieten:bietet:bot:boten fliegen:fliegt:flog:flogen fliessen:fliesst:floss:flossen schliessen:schliesst:schloss:schlossen ziehen:zieht:zog:zogen verlieren:verliert:verlor:verloren geniessen:geniesst:genoss:nossen '
  + 'binden:bindet:band:bunden finden:findet:fand:funden singen:singt:sang:sungen springen:springt:sprang:sprungen trinken:trinkt:trank:trunken zwingen:zwingt:zwang:zwungen gelingen:gelingt:gelang:lungen sinken:sinkt:sank:sunken '
  + 'beginnen:beginnt:begann:begonnen gewinnen:gewinnt:gewann:wonnen helfen:hilft:half:holfen sterben:stirbt:starb:storben werfen:wirft:warf:worfen sprechen:spricht:sprach:sprochen brechen:bricht:brach:brochen '
  + 'treffen:trifft:traf:troffen nehmen:nimmt:nahm:nommen kommen:kommt:kam:kommen geben:gibt:gab:geben lesen:liest:las:lesen sehen:sieht:sah:sehen treten:tritt:trat:treten geschehen:geschieht:geschah:schehen essen:isst:ass:gessen '
  + 'vergessen:vergisst:vergass:vergessen liegen:liegt:lag:legen sitzen:sitzt:sass:sessen bitten:bittet:bat:beten fahren:fährt:fuhr:fahren tragen:trägt:trug:tragen schlagen:schlägt:schlug:schlagen laden:lädt:lud:laden wachsen:wächst:wuchs:wachsen '
  + 'fallen:fällt:fiel:fallen halten:hält:hielt:halten lassen:lässt:liess:lassen schlafen:schläft:schlief:schlafen raten:rät:riet:raten laufen:läuft:lief:laufen rufen:ruft:rief:rufen heissen:heisst:hiess:heissen gehen:geht:ging:gangen '
  + 'stehen:steht:stand:standen hängen:hängt:hing:hangen fangen:fängt:fing:fangen tun:tut:tat:tan denken:denkt:dachte:dacht bringen:bringt:brachte:bracht kennen:kennt:kannte:kannt nennen:nennt:nannte:nannt brennen:brennt:brannte:brannt '
  + 'senden:sendet:sandte:sandt wenden:wendet:wandte:wandt wissen:weiss:wusste:wusst empfehlen:empfiehlt:empfahl:empfohlen').split(' ').map(verb => verb.split(':'));

/** What takes the place of ge-. */
const INSEPARABLE = /^(?:be|emp|ent|er|ge|miss|ver|zer|hinter|wider)/u;
/** What stands before ge-, and by itself in a main clause. */
const SEPARABLE = /^(?:ab|an|auf|aus|bei|dar|durch|ein|fort|her|heraus|hin|hinaus|los|mit|nach|nieder|über|um|unter|vor|voraus|weg|zu|zurück|zusammen)/u;
const LEAST_STEM = 3;

/**
 * The conjugations that a word may be a form of, weak and strong; a word that is no verb may look like one, and then has nothing telling in any text. With ss for ß, as both are written. Where a prefix stands
 * by itself (`er kam an`), it is not found. Rules and verbs from the school grammar.
 */
export function germanConjugations(form: string): Conjugation[] {
  const plain = form.replace(/ß/gu, 'ss'), prefix = SEPARABLE.exec(plain)?.[0];
  const found = simple(plain);
  if (prefix !== undefined && plain.length > prefix.length + LEAST_STEM) {
    const rest = plain.slice(prefix.length);
    for (const { forms, telling } of simple(rest.replace(/^zu(?=.{4})/u, ''))) found.push(conjugation([...forms].flatMap(each => [prefix + each, ...each.endsWith('n') ? [`${prefix}zu${each}`] : []]), telling.map(each => prefix + each)));
  }
  const written = (word: string): string[] => word.includes('ss') ? [word, word.replace(/ss/gu, 'ß')] : [word];
  return found.filter(({ forms }) => forms.has(plain)).map(({ forms, telling }) => conjugation([...forms].flatMap(written), telling.flatMap(written)));
}

/** Without a prefix that stands apart. */
function simple(form: string): Conjugation[] {
  const found = stemsOf(form).map(weak), before = INSEPARABLE.exec(form)?.[0] ?? '';
  for (const verb of STRONG) {
    for (const prefix of new Set(['', before])) {
      const own = strong(prefix, verb);
      if (own.forms.has(form)) found.push(own);
    }
  }
  return found.filter(({ forms }) => forms.has(form));
}

function stemsOf(form: string): string[] {
  const stems = new Set<string>();
  for (const word of form.startsWith('ge') ? [form, form.slice(2)] : [form]) {
    for (const ending of ['en', 'n', 'e', 'st', 't', 'te', 'test', 'ten', 'tet', 'end', 'est', 'et', 'ete', 'etest', 'eten', 'etet']) {
      if (word.endsWith(ending) && word.length - ending.length >= LEAST_STEM) stems.add(word.slice(0, -ending.length));
    }
  }
  return [...stems];
}

/** `sagen`, `sagt`, `sagte`, `gesagt`; `antworten`, `antwortete`; `verkaufen`, `verkauft`; `studieren`, `studiert`. */
function weak(stem: string): Conjugation {
  const e = /(?:[td]|[^aeiouäöühlmnr][mn])$/u.test(stem) ? 'e' : '', participle = INSEPARABLE.test(stem) || /ier$/u.test(stem) ? '' : 'ge';
  const infinitive = /e[lr]$/u.test(stem) && !/ier$/u.test(stem) ? `${stem}n` : `${stem}en`;
  return conjugation([infinitive, `${infinitive}d`, `${stem}e`, `${stem}${e}st`, `${stem}${e}t`], [`${stem}${e}te`, `${stem}${e}ten`, `${stem}${e}test`, ...participle === '' ? [] : [`${participle}${stem}${e}t`]]);
}

function strong(prefix: string, [infinitive, present, past, participle]: readonly string[]): Conjugation {
  const stem = infinitive.replace(/e?n$/u, ''), isWeak = past.endsWith('e');
  const all = [infinitive, `${infinitive}d`, `${stem}e`, `${stem}t`, present, `${present.replace(/t$/u, '')}st`], ge = prefix !== '' || INSEPARABLE.test(participle) ? '' : 'ge';
  return conjugation(all.map(each => prefix + each), [past, `${past}${isWeak ? 'n' : 'en'}`, `${past}st`, ge + participle].map(each => prefix + each));
}
