import { COMMENT, NOTE, SOFT } from './allowed';
import { Dice } from './dice';
import { Hand, Written } from './hands';
import { besides } from './passages';
import { PROSE, Prose } from './prose';
import { Quote, runsOf } from './quote';
import { BREAK, HELD, held, wrapped } from './wrapping';
import { writeLocator } from '../../src/citation/locators';
import { CitedSource, Form } from '../../src/citation/model';
import { quotationMarksOf } from '../../src/citation/quotationMarks';
import { Run } from '../../src/bibliography/runs';
import { Range } from '../../src/text/range';

/** A paper, and where in it each quotation was written. */
export interface WrittenPaper { readonly hand: Hand; readonly lang: string; readonly text: string; readonly quotations: readonly (Range & { readonly quote: Quote; readonly form: string })[] }

const MARKS: readonly (readonly [string, string])[] = [['”', '”'], ['“', '”'], ['„', '“'], ['«', '»'], ['«\u00a0', '\u00a0»'], ['«\u202f', '\u202f»'], ['»', '«'], ['»', '»'], ['‘', '’'], ['’', '’'], ['‚', '‘'], ['„', '”'], ['‹', '›']];
const INNER: readonly (readonly [string, string])[] = [['’', '’'], ['‘', '’'], ['‚', '‘'], ['”', '”'], ['“', '”'], ['„', '“'], ['«', '»'], ['‹', '›']];
const SIGNS = new RegExp(`[${SOFT}${NOTE}${COMMENT}]`, 'g');

/** A whole paper of quotations in one language of papers; half of them by `language.quote`, half by hand. Between them prose, scare quotes, quotations of other works, code and links. */
export function paperOf(hand: Hand, quotes: readonly Quote[], lang: string, dice: Dice): WrittenPaper {
  return new PaperWriter(hand, lang, dice).write(quotes);
}

class PaperWriter {
  private text: string;
  private notes = 0;
  private definitions: string[] = [];
  private keys: readonly string[] = [];
  private readonly prose: Prose;

  constructor(private readonly hand: Hand, private readonly lang: string, private readonly dice: Dice) {
    this.text = hand.head(lang);
    this.prose = PROSE[lang] ?? PROSE.en;
  }

  write(quotes: readonly Quote[]): WrittenPaper {
    const quotations: (Range & { quote: Quote; form: string })[] = [];
    this.keys = quotes.map(({ passage }) => passage.source.key);
    for (const quote of quotes) {
      if (this.dice.chance(0.25)) this.add(this.filler());
      const start = this.text.length + 1;
      const { form, text } = this.unit(quote);
      this.add(text);
      for (const each of this.definitions.splice(0)) this.add(each, false);
      quotations.push({ start, end: this.text.length, quote, form });
    }
    return { hand: this.hand, lang: this.lang, text: this.text + this.hand.foot, quotations };
  }

  private add(block: string, isFramed = true): void { this.text += `\n${(isFramed && this.hand.frame ? this.hand.frame(block, ++this.notes) : block).replaceAll(HELD, ' ')}\n`; }

  private filler(): string {
    const { dice, prose, hand } = this, { language } = hand;
    return dice.weighed<() => string>([
      [() => this.paragraph(dice.shuffled(prose.sentences).slice(0, 3).map(each => language.escape(each)).join(' ')), 4],
      [() => this.paragraph(`${this.scare()} ${language.escape(dice.pick(prose.sentences))}`), 3],
      [() => this.paragraph(`${language.escape(dice.pick(prose.sentences))} ${this.other()}`), 3],
      [() => hand.code, 1],
      [() => this.paragraph(`${language.escape(dice.pick(prose.sentences))} Jfr https://example.org/brev/${dice.below(1000)} ${language.escape(dice.pick(prose.leads).replace(/:$/, ''))}.`), 1],
    ])();
  }

  private paragraph(text: string): string { return wrapped(text, this.dice.chance(0.3) ? 10_000 : 78); }

  private scare(): string {
    const [open, close] = quotationMarksOf(this.lang).outer;
    return this.hand.language.escape(this.dice.pick(this.prose.scare).replace(/\{/g, open).replace(/\}/g, close));
  }

  private other(): string {
    const { dice, hand: { language }, lang } = this, [open, close] = quotationMarksOf(lang).outer;
    const [before, after] = dice.pick(this.prose.others).replace(/\{/g, open).replace(/\}/g, close).split('@');
    return language.escape(before.trimEnd()) + ' ' + held(language.cite({ sources: [{ key: dice.pick(['deutscher1963', 'cohen2007']), locator: { label: 'page', value: String(dice.below(300) + 1) } }], form: 'parenthetical', lang })) + after;
  }

  private unit(quote: Quote): { form: string; text: string } {
    for (;;) {
      const found = this.dice.chance(0.5) ? this.byLanguage(quote) : quote.isBlock ? this.block(quote) : this.inline(quote);
      if (found) return found;
    }
  }

  private cite(quote: Quote, form: 'parenthetical' | 'narrative' = 'parenthetical'): string {
    return this.hand.language.cite({ sources: this.sources(quote, form), form, lang: this.lang });
  }

  /** Now and then the letter is cited beside another work, or before or after another letter. A citation is written more than once: it is always the same. */
  private sources(quote: Quote, form: Form): CitedSource[] {
    const own = { key: quote.passage.source.key, locator: quote.locator }, words = quote.passage.paragraphs[0].items.length, isBeside = form === 'parenthetical' && words % 12 === 0;
    if (!isBeside) return [own];
    const other = { key: words % 36 === 0 ? 'cohen2007' : this.keys[words % this.keys.length], locator: { label: 'page', value: '1' } };
    return other.key === own.key ? [own] : words % 24 === 0 ? [own, other] : [other, own];
  }

  /** As Insert Quotation writes it: plain text. */
  private byLanguage(quote: Quote): { form: string; text: string } | undefined {
    const { hand: { language }, lang } = this, paragraphs = runsOf(quote, undefined)!.map(runs => plain(runs));
    const written = language.quote({ paragraphs, isBlock: quote.isBlock, sources: this.sources(quote, 'parenthetical'), form: 'parenthetical', lang });
    if (quote.isBlock) return { form: 'quote(), block', text: this.introduced(written) };
    const cited = this.cite(quote), at = written.lastIndexOf(cited);
    if (at < 0) return undefined;
    return { form: 'quote(), inline', text: this.paragraph(`${this.before()}${this.lead()} ${written.slice(0, at)}${held(cited)}${written.slice(at + cited.length)}. ${this.after()}`.trim()) };
  }

  private introduced(block: string): string {
    return this.dice.chance(0.7) || this.hand.needsLead ? `${this.paragraph(`${this.hand.language.escape(this.dice.pick(this.prose.sentences))} ${this.lead().replace(/:?$/, ':')}`)}\n\n${block}` : block;
  }

  private lead(): string { return this.hand.language.escape(this.dice.pick(this.prose.leads)); }
  private before(): string { return this.dice.chance(0.25) ? `${this.scare()} ` : this.dice.chance(0.2) ? `${this.other()} ` : ''; }
  private after(): string { return this.dice.chance(0.3) ? this.hand.language.escape(this.dice.pick(this.prose.sentences)) : this.dice.chance(0.15) ? this.scare() : ''; }

  private written(quote: Quote, paragraphs: readonly string[], marked = ''): Written {
    const { lang } = this;
    return {
      paragraphs, marked, key: quote.passage.source.key, place: quote.locator ? writeLocator(quote.locator, lang) : '', cite: form => held(this.cite(quote, form)),
      note: this.hand.note && (text => this.note(text, false)),
    };
  }

  private note(text: string, isInner: boolean): string {
    const { reference, definition } = this.hand.note?.(text, ++this.notes, isInner, this.dice) ?? { reference: '' };
    if (definition !== undefined) this.definitions.push(wrapped(definition, 10_000));
    return reference;
  }

  /** A paragraph in the markup of the language, with what a scholar puts into it by hand. */
  private content(runs: readonly Run[], isAtStart: boolean): string {
    const { hand, dice } = this, { language } = hand;
    const isPlain = runs.every(({ italic, bold }) => !italic && !bold) || (isAtStart && /^\d/.test(runs[0].text));
    const text = isPlain ? language.escape(runs.map(run => run.text).join('')) : language.markUp(runs);
    const dashed = hand.hasDashes && dice.chance(0.3) ? text.replace(/—/g, '---').replace(/–/g, '--') : text;
    return (dice.chance(0.6) ? hand.bare(dashed) : dashed).replace(SIGNS, sign => sign === SOFT ? hand.soft : sign === COMMENT ? held(hand.comment ?? '') : this.note(hand.language.escape(dice.pick(this.prose.notes)), true));
  }

  private block(quote: Quote): { form: string; text: string } | undefined {
    const form = this.dice.pick(this.hand.blocks), inner = this.dice.chance(0.5) ? this.dice.pick(INNER) : undefined, runs = runsOf(quote, inner);
    const text = runs && form.write(this.written(quote, runs.map(each => wrapped(this.content(each, true), this.dice.chance(0.5) ? 76 : 10_000))), this.dice);
    return this.finished(text && { form: form.name, text: this.introduced(text) });
  }

  private inline(quote: Quote): { form: string; text: string } | undefined {
    const { dice, hand, prose } = this, outer = dice.pick([...MARKS, ...hand.marks(this.lang)]), isSingle = /^[‘’‚'`‹]$/.test(outer[0]);
    // Nobody writes single marks in other single ones.
    const others = INNER.filter(each => !each.some(sign => outer.some(mark => mark.trim() === sign)) && !(isSingle && /[‘’‚‹]/.test(each[0])));
    const runs = runsOf(quote, dice.pick(others));
    if (runs?.length !== 1) return undefined;
    if (outer.join('').includes('\'') && /['’]/.test(plain(runs[0]))) return undefined;
    const content = this.content(runs[0], false), marked = `${outer[0]}${content}${outer[1]}`, written = this.written(quote, [content], marked), cited = written.cite(), { language } = hand;
    // Two quotations of one place have one citation; where that is wrong, it is wrong for both.
    const more = quote.seeded?.fault === 'place' ? undefined : besides(quote.passage, dice), beside = more && `${outer[0]}${language.escape(more)}${outer[1]}`;
    const own = hand.inline.map(each => [() => ({ name: each.name, text: each.write(written, dice) }), 1] as const);
    const { name, text } = dice.weighed<() => { name: string; text: string | undefined }>([
      [() => ({ name: 'direct', text: `${this.lead()} ${marked} ${cited}.` }), 3],
      [() => ({ name: 'sentence', text: `${marked}, ${language.escape(dice.pick(prose.tails))} ${cited}.` }), 2],
      [() => ({ name: 'after its stop', text: `${this.lead()} ${outer[0]}${content}${outer[1]}. ${cited}` }), 0.5],
      [() => ({ name: 'author before', text: `${held(this.cite(quote, 'narrative'))} ${language.escape(dice.pick(prose.narratives))} ${marked}.` }), 2],
      [() => ({ name: 'cited in a note', text: written.note && `${this.lead()} ${marked}.${written.note(`${cited}.`)}` }), 2],
      [() => ({ name: 'in a note', text: written.note && this.isForNotes(content) ? `${language.escape(dice.pick(prose.sentences))}${written.note(`${this.lead()} ${marked} ${cited}.`)}` : undefined }), 1.5],
      [() => ({ name: 'first of two', text: beside && `${this.lead()} ${marked} ${prose.and} ${beside} ${cited}.` }), 0.7],
      [() => ({ name: 'second of two', text: beside && `${this.lead()} ${beside} ${prose.and} ${marked} ${cited}.` }), 0.7],
      ...own,
    ])();
    if (text === undefined) return undefined;
    const isOwn = own.length > 0 && hand.inline.some(each => each.name === name);
    return this.finished({ form: name, text: this.paragraph(`${this.before()}${isOwn ? `${this.lead()} ${text}.` : text} ${this.after()}`.trim()) });
  }

  /** A note in a note is none, and some languages end a note at the first bracket. */
  private isForNotes(content: string): boolean { return this.definitions.length === 0 && !/\\footnote|#footnote|\[fn|footnote:|\[\^|\]_/.test(content) && (this.hand.language.name !== 'AsciiDoc' || !/[[\]]/.test(content)); }

  /** What did not become a quotation leaves no notes behind. */
  private finished(found: { form: string; text: string } | undefined | ''): { form: string; text: string } | undefined {
    if (!found) this.definitions = [];
    return found || undefined;
  }
}

/** Without what only a hand can write. */
function plain(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('').replace(new RegExp(`-${BREAK}|${NOTE}|${COMMENT}`, 'g'), '').replace(new RegExp(SOFT, 'g'), '\u00ad');
}
