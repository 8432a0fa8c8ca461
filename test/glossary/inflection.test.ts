import { strict as assert } from 'node:assert';
import { INFLECTED_LANGUAGES, inflectionFor } from '../../src/glossary/inflection';
import { Inflection } from '../../src/glossary/inflection/inflection';

function inflection(lang: string): Inflection {
  const found = inflectionFor(lang);
  assert.ok(found, lang);
  return found;
}

const words = (text: string): string[] => text.split(' ').filter(word => word !== '');

/** A headword and its forms; after a bar, words that are no forms of it. */
const CERTAIN: Record<string, string[]> = {
  sv: [
    'stalinism stalinisms stalinismen stalinismens | stalinist stalinistisk stalinistiska stalinister', 'bolsjevik-leninism bolsjevik-leninismen bolsjevik-leninismens | mensjevik-leninismens leninismens bolsjevik',
    'parti partis partiet partiets partier partiers partierna partiernas | partner part parter parten partisk partisan', 'part parten parter parterna | parti partiet partner',
    'fråga frågan frågans frågor frågors frågorna frågornas | frågade frågar fräck', 'människa människan människans människor människornas människas | mänsklig mänsklighet',
    'stalinist stalinisten stalinistens stalinister stalinisterna stalinisternas | stalinism stalinistisk', 'stalinister stalinisterna stalinisternas stalinisters stalinist stalinisten | stalinism',
    'bolsjevik-leninister bolsjevik-leninisterna bolsjevik-leninisternas', 'bolsjevik bolsjeviken bolsjeviker bolsjevikerna bolsjevikernas | bolsjevism bolsjevistisk',
    'labourpartiet labourpartiets | labourpartner', 'internationalen internationalens | internationell internationella', 'international internationalen internationalens internationaler',
    'cykel cykeln cykelns cyklar cyklarna cyklarnas', 'regel regeln regler reglerna', 'fader fadern faderns fäder fäderna', 'far fadern fäder fars', 'moder modern mödrar mödrarnas', 'bror bröder brodern brors bröderna', 'dotter dottern döttrar döttrarna',
    'hand handen händer händerna händernas | handel handla', 'bok boken böcker böckerna', 'man mannen män männen männens mans', 'fot foten fötter fötterna', 'land landet länder ländernas', 'stad staden städer städerna | stat staten',
    'natt natten nätter', 'son sonen söner sönernas', 'ledamot ledamoten ledamöter ledamöterna', 'tjänsteman tjänstemannen tjänstemän tjänstemännens', 'gås gåsen gäss', 'mus möss musen',
    'program programmet programmets programmen | programmera', 'vän vännen vänner vännernas', 'medlem medlemmen medlemmar medlemmarnas', 'rum rummet rummen', 'hem hemmet hemmen', 'problem problemet problemen',
    'museum museet museets museer museerna', 'stadium stadiet stadier stadierna', 'jubileum jubileet jubileer', 'faktum faktumet fakta', 'centrum centret centrumet', 'album albumet',
    'äpple äpplet äpplen äpplena', 'yrke yrket yrken yrkena yrkenas', 'arbete arbetet arbetes arbeten arbetenas | arbetar arbetare arbetaren', 'möte mötet möten mötena | möta', 'arbetare arbetaren arbetarens arbetares arbetarna arbetarnas | arbete arbetet arbetar',
    'ordförande ordföranden ordförandens ordförandena', 'rörelse rörelsen rörelser rörelsernas', 'pojke pojken pojkar pojkarna', 'fiende fienden fiender fiendernas', 'linje linjen linjer', 'bonde bonden bönder böndernas', 'jude juden judar judarnas',
    'kamrat kamraten kamrater kamraternas | kamratlig kamratskap', 'tidning tidningen tidningar tidningarna | tid tiden', 'resning resningen', 'fackförening fackföreningar fackföreningarnas fackföreningens', 'politik politiken politikens | politiker politikern politisk',
    'politiker politikern politikers politikerna politikernas | politik politiken', 'musik musiken | musiker', 'fabrik fabriken fabriker fabrikerna', 'republik republiken republiker', 'kritik kritiken | kritiker kritisk', 'revolution revolutionen revolutioner revolutionernas | revolutionär',
    'strejk strejken strejker strejkerna | strejkar strejkade', 'sekretariat sekretariatet sekretariatets sekretariaten', 'sekreterare sekreteraren sekreterarna', 'front fronten fronter', 'brev brevet brevets breven brevens', 'svar svaret svaren | svarar', 'krig kriget krigets krigen | krigare',
    'makt makten makter makternas', 'ideologi ideologin ideologien ideologier ideologierna', 'historia historien historier historiens', 'firma firman firmor', 'tema temat teman', 'hjärta hjärtat hjärtan', 'öga ögat ögon ögonen', 'drama dramat dramer',
    'kollega kollegan kolleger kollegor kollegerna', 'kommitté kommittén kommittéer kommittéerna', 'armé armén arméns arméer', 'nivå nivån nivåer', 'sjö sjön sjöar', 'ö ön öar öarna', 'bo boet bon', 'radio radion radions', 'faktor faktorn faktorer | faktum fakta',
    'professor professorn professorer', 'doktor doktorn doktorer', 'sommar sommaren sommarn somrar somrarna', 'vinter vintern vintrar', 'afton aftonen aftnar', 'morgon morgonen morgnar', 'djävul djävulen djävlar', 'vatten vattnet vattnen', 'vapen vapnet vapnen', 'exempel exemplet exemplen',
    'läger lägret lägren lägrets', 'fönster fönstret fönstren', 'nummer numret numren', 'himmel himlen himlar', 'minister ministern ministrar ministrarna', 'papper papperet pappret papperen', 'kapitel kapitlet kapitlen', 'artikel artikeln artiklar artiklarna',
    'lenin lenins | leninism leninist', 'marx | marxism marxist marxs', 'paris', 'trotskij trotskijs | trotskist', 'frankfurt frankfurts', 'moskva moskvas', 'sverige sveriges', 'brandler brandlers', 'ilp ilps', 'sovjetunionen sovjetunionens', 'sap sap', 'engels',
    'ny nytt nya nye nyare nyast nyaste | nu nyhet', 'nya ny nytt nye nyare', 'gammal gammalt gamla gamle äldre äldst äldsta', 'gamla gammal gammalt', 'vacker vackert vackra vackrare vackraste', 'enkel enkelt enkla enklare', 'röd rött röda röde', 'röda röd rött', 'stor stort stora större största', 'god gott goda bättre bäst bästa',
    'liten litet lilla små mindre minst', 'lång långt långa längre längst', 'hög högt höga högre högsta', 'ung ungt unga yngre', 'tung tungt tyngre', 'öppen öppet öppna öppnare', 'egen eget egna', 'sann sant sanna', 'dum dumt dumma', 'vit vitt vita', 'blå blått blåa', 'fri fritt fria friare', 'hård hårt hårda hårdare',
    'stalinistisk stalinistiskt stalinistiska stalinistiske | stalinist stalinism stalinisten', 'kommunistiska kommunistisk kommunistiskt kommunistiske | kommunist kommunism', 'revolutionär revolutionärt revolutionära revolutionären revolutionärer | revolution', 'internationell internationellt internationella | international',
    'förenad förenat förenade', 'enad enat enade', 'känd känt kända', 'klädd klätt klädda', 'bunden bundet bundna', 'allmän allmänt allmänna', 'verksam verksamt verksamma', 'fjärde fjärdes', 'svensk svenskt svenska svenskar svenskarna', 'tysk tyska tyskt tyskar tyskarnas', 'medveten medvetet medvetna',
    'chauvinist-socialist chauvinist-socialister | chauvinister-socialist', 'krona kronan kronor kronornas', 'kvinna kvinnor kvinnan kvinnornas | kvinnlig', 'frihet friheten friheter frihetens', 'opposition oppositionen oppositionens oppositioner | opponent', 'minoritet minoriteten minoriteter',
    'hävstång hävstången hävstänger', 'samhälle samhället samhällen samhällenas', 'bud budet buden', 'ord ordet orden', 'val valet valen | vala', 'sekt sekten sekter sekterna | sektor', 'storting stortinget stortingets', 'kris krisen kriser', 'buss bussen bussar', 'huvud huvudet huvuden huvudena', 'land lands',
    'tes tesen teser teserna', 'tal talet talen | talare talar', 'del delen delar | delning delad', 'fall fallet fallen', 'rätt rätten rätter', 'våg vågen vågor', 'fönsterruta fönsterrutor', 'manifest manifestet manifestets manifesten | manifestation', 'frågor fråga frågan frågorna', 'rike riket riken | rik rikt rika', 'värde värdet värden | värd', 'orättvisa orättvisan orättvisor | orättvist', 'tjänstemän tjänstemännen tjänstemännens', 'humör humöret', 'kår kåren kårer', 'kontor kontoret kontoren', 'foto fotot foton', 'nationalitet nationaliteter', 'grundlag grundlagen grundlagar', 'militär militären militärer militärt militära', 'delegat delegaten delegater',
    'utsänd utsänt utsända', 'förbjuden förbjudet förbjudna', 'luxemburgsk luxemburgskt luxemburgska', 'fredlös fredlöst fredlösa', 'grotesk groteska', 'nervös nervöst', 'förenta förentas', 'andra andras', 'spel spelet spelen | spelar spelare', 'organ organet organen | organiserar organisation', 'krav kravet kraven', 'sovjeter sovjeterna sovjeters',
  ],
  de: [
    'partei parteien | partner parteilich', 'arbeiter arbeiters arbeitern | arbeit arbeiten', 'arbeit arbeiten | arbeiter arbeitern', 'politik politiken | politiker politisch', 'politiker politikers politikern | politik', 'klasse klassen | klassisch', 'bund bundes bunds bunde bünde bünden | bündel', 'kampf kampfes kämpfe kämpfen | kämpfer',
    'land landes länder ländern lande', 'mann mannes männer männern', 'buch buches bücher büchern', 'haus hauses häuser häusern', 'volk volkes völker völkern', 'vater vaters väter vätern', 'brief briefes briefe briefen briefs', 'genosse genossen | genossenschaft', 'genossin genossinnen', 'stalinist stalinisten | stalinismus stalinistisch',
    'stalinismus | stalinist', 'zentrum zentrums zentren', 'museum museums museen', 'organismus organismen', 'firma firmen', 'ereignis ereignisses ereignisse ereignissen', 'zeitung zeitungen | zeit', 'gewerkschaft gewerkschaften | gewerkschafter', 'leipzig leipzigs | leipziger', 'sekretariat sekretariats sekretariate', 'revolution revolutionen | revolutionär', 'name namens namen', 'lehre lehren | lehrer',
    'abgeordnete abgeordneter abgeordneten', 'deutsch deutsche deutscher deutsches deutschen deutschem', 'gross grosse größer größte', 'groß große großer größere größten', 'alt alte alten älter älteste', 'hoch hohe hohen höher höchste', 'edel edle edlen edler', 'kommunistisch kommunistische kommunistischen kommunistischer | kommunist kommunismus',
    'kommunistische kommunistischen kommunistischer kommunistisch | kommunisten', 'fluß flusses flüsse flüssen fluss', 'mitglied mitglieds mitglieder mitgliedern', 'stalinisten stalinist', 'marx | marxismus marxist', 'lenin lenins | leninismus', 'spd', 'baum bäume bäumen baumes', 'botschaft botschaften | botschafter', 'gestalt gestalten | gestalter', 'einwand einwände einwandes | einwanderer', 'ingenieur ingenieure ingenieurs', 'tier tiere tieres tieren', 'spiel spiele spielen', 'vereinigt vereinigte vereinigten vereinigter', 'verboten verbotene verbotenen', 'österreich österreichs | österreicher', 'freiheit freiheiten', 'staat staates staaten', 'tag tage tagen tages', 'iv-international iv-internationale | v-internationale',
  ],
  en: ['leader leaders | leadership lead', 'party parties | part partner', 'worker workers', 'bus buses', 'church churches', 'hero heroes', 'woman women', 'leaders leader | led', 'day days', 'bolshevik-leninist bolshevik-leninists | leninists', 'class classes', 'bolshevik bolsheviks'],
  fr: ['camarade camarades', 'journal journaux', 'bureau bureaux', 'parti partis | partie partition', 'ouvrier ouvriers'],
  it: ['partito partiti', 'compagna compagne'],
  nl: ['leider leiders', 'partij partijen'],
};

/** What only a stemmer joins. */
const PERHAPS: Record<string, string[]> = {
  en: ['organize organized organizing', 'revolt revolted'],
  fr: ['dirigeant dirigeante dirigeantes'],
  ru: ['партия партии партией партий', 'большевик большевики большевиков', 'революция революции', 'ленин ленина ленину'],
  nl: ['kameraad kameraden'],
  it: ['compagno compagna'],
};

function shareKey(by: Inflection, one: string, other: string): boolean {
  const keys = by.keys(one);
  return by.keys(other).some(key => keys.includes(key));
}

describe('inflection', () => {
  for (const [lang, cases] of Object.entries(CERTAIN)) {
    for (const row of cases) {
      const [forms = '', others = ''] = row.split('|');
      it(`${lang}: ${row}`, () => {
        const by = inflection(lang);
        const [headword = '', ...rest] = words(forms);
        for (const form of [headword, ...rest]) {
          assert.equal(by.matches(headword, form)?.certain, true, `${headword} has ${form}`);
          assert.ok(shareKey(by, headword, form), `${headword} and ${form} share a key`);
        }
        for (const other of words(others)) assert.notEqual(by.matches(headword, other)?.certain, true, `${headword} has not ${other}`);
        if (lang === 'sv' || lang === 'de') for (const other of words(others)) assert.equal(by.matches(headword, other), undefined);
      });
    }
  }
  it('it: an accent ends a word that has one form', () => {
    for (const [one, other] of [['cosa', 'così'], ['partì', 'parte'], ['città', 'cittadina']]) assert.equal(inflection('it').matches(one, other), undefined, `${one}, ${other}`);
    assert.equal(inflection('it').matches('città', 'città')?.certain, true);
  });
  for (const [lang, cases] of Object.entries(PERHAPS)) {
    for (const row of cases) {
      it(`${lang}, perhaps: ${row}`, () => {
        const by = inflection(lang);
        const [headword = '', ...rest] = words(row);
        for (const form of rest) {
          assert.deepEqual(by.matches(headword, form), { certain: false, endings: [] }, form);
          assert.ok(shareKey(by, headword, form), `${headword} and ${form} share a key`);
        }
      });
    }
  }

  it('names the endings', () => {
    const endings = (headword: string, form: string, lang = 'sv'): readonly string[] | undefined => inflection(lang).matches(headword, form)?.endings;
    assert.deepEqual(endings('stalinism', 'stalinism'), []);
    assert.deepEqual(endings('stalinism', 'stalinismens'), ['definite', 'genitive']);
    assert.deepEqual(endings('kvinna', 'kvinnornas'), ['plural', 'definite', 'genitive']);
    assert.deepEqual(endings('stalinister', 'stalinisterna'), ['plural', 'definite']);
    assert.deepEqual(endings('labourpartiet', 'labourpartiets'), ['genitive']);
    assert.deepEqual(endings('lenin', 'lenins'), ['genitive']);
    assert.deepEqual(endings('ny', 'nytt'), ['neuter']);
    assert.deepEqual(endings('ny', 'nyare'), ['comparative']);
    assert.deepEqual(endings('bund', 'bundes', 'de'), ['genitive']);
    assert.deepEqual(endings('leader', 'leaders', 'en'), ['plural']);
  });

  it('knows languages by their primary subtag', () => {
    for (const lang of INFLECTED_LANGUAGES) assert.ok(inflectionFor(`${lang}-XX`));
    assert.equal(inflectionFor('sv-SE'), inflectionFor('SV'));
    for (const lang of [undefined, '', 'tlh', 'svenska']) assert.equal(inflectionFor(lang), undefined);
  });

  it('gives every word a few keys, and takes any word', () => {
    for (const lang of INFLECTED_LANGUAGES) {
      for (const word of ['', '-', 'a', 'barn-', '-talet', 'x-y-z', '1905', 'ß', 's', 'å', 'ernas', 'kvinnornas', 'и', 'toString', '__proto__', 'ааааа', '𝒳s', 'e'.repeat(10_000)]) {
        const keys = inflection(lang).keys(word);
        assert.ok(keys.length >= 1 && keys.length <= 12, `${lang} ${word}`);
        assert.deepEqual(inflection(lang).matches(word, word), { certain: true, endings: [] });
        inflection(lang).matches(word, `${word}s`);
      }
    }
  });
});
