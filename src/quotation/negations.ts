import { primarySubtag } from '../letter/languages';

/** How one language denies. Small letters, NFC; `*` at the end: and all that begins so, at the beginning: and all that ends so. */
interface Negations {
  /** Words that do nothing but deny. */
  readonly particles?: string;
  /** Other words that deny. Both in letters of every language, for a letter has passages in others. */
  readonly words: string;
  /** Words that deny where `ne`, `weder` and the like stand near. */
  readonly near?: string;
  /** Words that deny in another language and are something else here. */
  readonly others: string;
  /** What makes of a word its opposite. */
  readonly prefixes: string;
}

/** One line for each language that letters are known in, and some more. */
const NEGATIONS: Readonly<Record<string, Negations>> = {
  sv: { particles: 'inte ej icke aldrig ingen inget inga', words: 'ingens ingendera ingenting ingalunda ingenstans ingenstädes varken intet utan nej näppeligen knappast omöjligen', others: 'ni', prefixes: 'o icke icke- miss' },
  en: { particles: 'no not never cannot *n\'t', words: 'none neither nor nothing nobody nowhere without hardly scarcely nought naught nay', others: 'pas mica', prefixes: 'un in im ir il non non- dis' },
  de: { particles: 'nicht nie niemals kein*', words: 'nichts niemand* nirgend* keineswegs weder nimmer nimmermehr mitnichten nein ohne', near: 'noch', others: 'noch mai ne pas', prefixes: 'un nicht nicht- miß miss' },
  fr: { particles: 'pas jamais', words: 'ne n\'* ni rien aucun aucune aucuns aucunes nul nulle guère nullement sans non', near: 'plus point personne', others: 'nie', prefixes: 'in im ir il non non- dé mal' },
  ru: { particles: 'не ни нет никогда', words: 'нельзя никто никого никому никем ничто ничего ничему ничем нигде никуда никак никакой никакая никакое никакие никаких никакого никакому никаким никакую ниоткуда нисколько отнюдь без незачем', others: '', prefixes: 'не без бес' },
  it: { particles: 'non mai', words: 'no né nè nessuno nessuna nessun nulla niente neanche nemmeno neppure senza mica', others: 'ne', prefixes: 'in im ir il s dis non' },
  nl: { particles: 'niet nooit geen', words: 'niets niemand nergens noch zonder neen nee niks geenszins', others: 'pas nul', prefixes: 'on niet niet- mis' },
};
/** Languages that letters are not read in, and whose words deny only in letters that say that they are theirs. */
const FURTHER: Readonly<Record<string, Negations>> = {
  da: { words: 'ikke ej aldrig ingen intet inga ingenting uden hverken nej', others: 'ni no ne non mai nie pas nul noch mica', prefixes: 'u ikke-' },
  no: { words: 'ikke ikkje aldri ingen intet inkje ingenting uten verken nei', others: 'ni no ne non mai nie pas nul noch mica', prefixes: 'u ikke-' },
  fi: { words: 'ei en et emme ette eivät älä älkää ilman koskaan', others: 'ni no ne non mai nie pas mica', prefixes: 'epä' },
  es: { words: 'no ni sin nunca jamás nada nadie ninguno ninguna ningún tampoco', others: 'ne mai pas mica', prefixes: 'in im ir des' },
  pt: { words: 'não nunca jamais nenhum nenhuma nada ninguém nem sem', others: 'no ne mai pas mica', prefixes: 'in im des' },
  pl: { words: 'nie nigdy nikt nikogo nigdzie nic żaden żadna żadne ani bez', others: 'no mai ni', prefixes: 'nie' },
  la: { words: 'non ne sine numquam nunquam nihil nemo nullus nulla nullum neque nec haud', others: 'no ni', prefixes: 'in im' },
};
/** What is left of a word without such a beginning. */
const LEAST_REST = 4;
const NEAR = 6;

/** What denies in letters of one language. */
export class Negation {
  private readonly whole = new Set<string>();
  private readonly beginnings: string[] = [];
  private readonly ends: string[] = [];
  private readonly near = new Set<string>();
  private readonly prefixes: readonly string[];
  private readonly particles: ReadonlySet<string> = new Set(Object.values(NEGATIONS).flatMap(each => each.particles?.split(' ') ?? []));

  /** `lang`: BCP 47; where it is not known, all count. */
  constructor(lang: string | undefined) {
    const code = primarySubtag(lang)?.replace(/^n[bn]$/, 'no') ?? '';
    const own: Negations | undefined = NEGATIONS[code] ?? FURTHER[code];
    for (const { particles = '', words } of Object.values(NEGATIONS)) this.add(`${particles} ${words}`);
    if (own) {
      for (const word of own.others.split(' ')) this.whole.delete(word);
      this.add(`${own.particles ?? ''} ${own.words}`);
      this.particles = new Set((own.particles ?? own.words).split(' '));
      for (const word of own.near?.split(' ') ?? []) this.near.add(word);
    }
    this.prefixes = (own ? [own] : Object.values(NEGATIONS)).flatMap(each => each.prefixes.split(' '));
  }

  private add(words: string): void {
    for (const word of words.split(' ')) {
      if (word.startsWith('*')) this.ends.push(word.slice(1));
      else if (word.endsWith('*')) this.beginnings.push(word.slice(0, -1));
      else if (word !== '') this.whole.add(word);
    }
  }

  private isOne(key: string): boolean {
    return this.whole.has(key) || this.ends.some(end => key.endsWith(end)) || this.beginnings.some(beginning => key.startsWith(beginning));
  }

  /** How often the words from one on up to another deny. */
  count(keys: (word: number) => string, from: number, to: number, all: number): number {
    let found = 0;
    for (let word = from; word < to; word++) if (this.isOne(keys(word)) || (this.near.has(keys(word)) && this.isNear(keys, word, all))) found++;
    return found;
  }

  /** Whether the words from one on up to another are particles that deny, and nothing else. */
  isBare(keys: (word: number) => string, from: number, to: number): boolean {
    for (let word = from; word < to; word++) if (!this.particles.has(keys(word)) && !/n't$|^kein/.test(keys(word))) return false;
    return to > from;
  }

  private isNear(keys: (word: number) => string, word: number, all: number): boolean {
    for (let other = Math.max(0, word - NEAR); other < Math.min(all, word + NEAR); other++) if (/^(?:ne|n'.*|weder)$/.test(keys(other))) return true;
    return false;
  }

  /** Whether one of two words is the other with what makes it its opposite: `möjlig`, `omöjlig`. */
  areOpposites(a: string, b: string): boolean {
    const [short, long] = a.length < b.length ? [a, b] : [b, a];
    return short.length >= LEAST_REST && long.endsWith(short) && this.prefixes.includes(long.slice(0, -short.length));
  }
}
