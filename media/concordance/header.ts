import type { HitGrouping, Order } from '../../src/library/concordance/model';
import type { ListState } from '../../src/views/concordance/messages';
import { button, element, select } from './dom';
import { chip } from './field';
import { say, words } from './host';

/** What the columns are sorted by; that of the letters shows their people. */
const COLUMNS: readonly (readonly [name: string, order: Order])[] = [['left', 'left'], ['words', 'words'], ['right', 'right'], ['letter', 'sender'], ['date', 'date'], ['point', 'point']];

/** The heads of the columns, a click on which sorts; and the choices above the list: sorting where the columns are too narrow for heads, grouping, one of several words, and what narrows it. */
export class Header {
  private readonly heads = COLUMNS.map(([name, order]) => element('span', { class: `${name} head`, role: 'columnheader' },
    button(name === 'letter' ? words.letter : words.orders[order], { title: `${words.sortBy}: ${words.orders[order]}`, tabindex: '-1' }, () => this.arrange({ order }))));
  readonly row: HTMLDivElement;
  private readonly order = select<Order>(words.sortBy, entries(words.orders), order => this.arrange({ order }));
  private readonly grouping = select<HitGrouping>(words.groupBy, entries(words.groupings), grouping => this.arrange({ grouping }));
  private readonly series = select<string>(words.series, [], only => this.arrange({ only: only === '' ? undefined : Number(only) }));
  private readonly near = element('span', { class: 'chips' });
  readonly tools: HTMLDivElement;

  constructor(private readonly state: () => ListState | undefined) {
    const [left, found, right, ...others] = this.heads;
    this.row = element('div', { class: 'row heads', role: 'row', 'aria-rowindex': '1' },
      element('span', { class: 'before', role: 'presentation' }, left), element('span', { class: 'after', role: 'presentation' }, found, right), ...others);
    this.order.box.className = 'order';
    this.tools = element('div', { class: 'tools list-tools' }, this.near, this.series.box, this.order.box, this.grouping.box);
  }

  show({ order, grouping, near, series, only }: ListState): void {
    this.heads.forEach((head, index) => {
      if (COLUMNS[index][1] === order) head.setAttribute('aria-sort', 'ascending'); else head.removeAttribute('aria-sort');
    });
    this.order.field.value = order;
    this.grouping.field.value = grouping;
    this.near.replaceChildren(...near ? [chip(near, () => say({ type: 'far' }))] : []);
    this.series.box.hidden = series.length < 2;
    const names = [words.allSeries, ...series];
    if (names.join('\n') !== Array.from(this.series.field.options, each => each.text).join('\n')) this.series.field.replaceChildren(...names.map((name, index) => element('option', { value: index === 0 ? '' : String(index - 1) }, name)));
    this.series.field.value = only === undefined ? '' : String(only);
  }

  private arrange(part: { order?: Order; grouping?: HitGrouping; only?: number }): void {
    const state = this.state();
    if (!state) return;
    const { order, grouping, only } = { order: state.order, grouping: state.grouping, only: state.only, ...part };
    say({ type: 'arrange', order, grouping, ...only === undefined ? {} : { only } });
  }
}

function entries<Key extends string>(names: Readonly<Record<Key, string>>): (readonly [Key, string])[] { return Object.entries(names) as [Key, string][]; }
