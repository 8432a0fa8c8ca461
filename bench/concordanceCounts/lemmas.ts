/**
 * Words with their forms, written down by hand before anything was searched. What counts: forms of the same word by case, number, gender, person and tense, also in the spelling of its time, and what looks the same
 * (`liebe` the verb); not degrees of comparison, derivations and compounds.
 */
export const LEMMAS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  de: {
    Brief: 'brief briefe briefes briefs briefen', Freund: 'freund freunde freundes freunds freunden', Buch: 'buch buche buches buchs bücher büchern', Tag: 'tag tage tages tags tagen', Hand: 'hand hände händen',
    Herr: 'herr herrn herren', Kind: 'kind kinde kindes kinds kinder kindern', Mutter: 'mutter mütter müttern', Vater: 'vater vaters väter vätern', Seele: 'seele seelen', Zeit: 'zeit zeiten',
    Gesellschaft: 'gesellschaft gesellschaften', Mensch: 'mensch menschen', Jahr: 'jahr jahre jahres jahrs jahren', Wort: 'wort worte wortes worts worten wörter wörtern', ganz: 'ganz ganze ganzer ganzen ganzes ganzem',
    gut: 'gut gute guter guten gutes gutem', neu: 'neu neue neuer neuen neues neuem', deutsch: 'deutsch deutsche deutscher deutschen deutsches deutschem', sagen: 'sag sage sagst sagt sagen sagte sagtest sagten sagtet gesagt sagend',
    glauben: 'glaub glaube glaubst glaubt glauben glaubte glaubtest glaubten glaubtet geglaubt glaubend',
  },
  it: {
    lettera: 'lettera lettere', principe: 'principe principi', signore: 'signore signori signor', parte: 'parte parti', nave: 'nave navi', cosa: 'cosa cose', vassello: 'vassello vasselli', guerra: 'guerra guerre', persona: 'persona persone',
    buono: 'buono buona buoni buone buon', ambasciatore: 'ambasciatore ambasciatori ambasciator', giorno: 'giorno giorni',
  },
  en: { friend: 'friend friends', letter: 'letter letters', thing: 'thing things', day: 'day days', year: 'year years', city: 'city cities', work: 'work works worked working', hope: 'hope hopes hoped hoping', place: 'place places placed placing' },
  fr: {
    lettre: 'lettre lettres', homme: 'homme hommes', chose: 'chose choses', seigneur: 'seigneur seigneurs', eglise: 'eglise eglises', cause: 'cause causes', bon: 'bon bonne bons bonnes', grand: 'grand grande grands grandes', ville: 'ville villes',
  },
  nl: { brief: 'brief brieven', ding: 'ding dingen', dag: 'dag dagen', werk: 'werk werken', vriend: 'vriend vrienden', tekening: 'tekening tekeningen', goed: 'goed goede goeden', portret: 'portret portretten' },
  ru: { письмо: 'письмо письма письму письмом письме писем письмам письмами письмах', месяц: 'месяц месяца месяцу месяцем месяце месяцы месяцев месяцам месяцами месяцах', декабрь: 'декабрь декабря декабрю декабрем декабрём декабре' },
  sv: {
    arbetare: 'arbetare arbetares arbetaren arbetarens arbetarna arbetarnas', organisation: 'organisation organisations organisationen organisationens organisationer organisationers organisationerna organisationernas', kamrat: 'kamrat kamrats kamraten kamratens kamrater kamraters kamraterna kamraternas',
    parti: 'parti partis partiet partiets partier partiers partierna partiernas', grupp: 'grupp grupps gruppen gruppens grupper gruppers grupperna gruppernas', stor: 'stor stort stora store', fråga: 'fråga frågas frågan frågans frågor frågors frågorna frågornas frågar frågade frågat', politisk: 'politisk politiskt politiska politiske',
  },
};
