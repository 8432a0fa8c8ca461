import { Verdict } from './judge';
import { CheckedQuotation } from '../../src/library/quotations/quotations';

/** A case for people: what the letter has, what the paper has, what was seeded, what was said. */
export function shown({ quote: { passage, seeded, done, locator }, form, paper, start, end, found, problems, others }: Verdict): string {
  const letter = passage.source.paragraphs.slice(passage.from, passage.to + 1).map(({ address, tokens, tail }) => `[${address}] ${tokens.map(each => each.before + each.word).join('')}${tail}`).join(' ¶ ');
  return [
    `  * ${paper.hand.name}, ${form}, ${passage.source.key} (${passage.source.lang}) ${locator ? `${locator.label} ${locator.value}` : 'no place'}; ${seeded ? `FAULT ${seeded.fault}: “${seeded.was}” → “${seeded.is}”` : 'right'}; ${done.join(', ')}`,
    `      letter: ${letter.slice(0, 700)}`,
    `      paper:  ${paper.text.slice(start, end).trim().replace(/\n/g, '⏎')}`,
    found ? `      found:  ${found.quotation.quoted.text.replace(/\n/g, '⏎')} {${found.cited.locator?.label ?? ''} ${found.cited.locator?.value ?? ''}, ${found.quotation.attachment}}` : `      not found, after: ${paper.text.slice(Math.max(0, start - 200), start).replace(/\n/g, '⏎')}`,
    ...found ? [`      said:   ${saying(found)} | ${problems.map(({ problem: { code, severity } }) => `${severity} ${code}`).join(', ')}`] : [],
    ...others.map(each => `      beside: ${each.quotation.quoted.text} {${each.quotation.attachment}} | ${saying(each)}`),
  ].join('\n');
}

function saying({ outcome, comparison }: CheckedQuotation): string {
  return `${outcome} ${comparison.addresses.join(' ')} ${comparison.nearness.toFixed(2)}: ${comparison.findings.map(each => `${each.deviation}${each.isNegation ? '!' : ''} “${each.quoted}” ← “${each.letter}”`).join('; ')}`;
}
