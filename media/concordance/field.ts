import type { Match } from '../../src/library/concordance/model';
import type { Chip, FieldState, ListState } from '../../src/views/concordance/messages';
import { button, choices, element } from './dom';
import { say, words } from './host';

const PATIENCE = 300;

/** The field on top: what is looked for, how, and where, and what has come of it. Every key begins a new search. */
export class Field {
  private readonly input = element('input', { type: 'text', class: 'text', 'aria-label': words.field, placeholder: words.fieldHint, title: words.fieldHint, spellcheck: 'false', autocomplete: 'off', list: 'terms' });
  private readonly terms = element('datalist', { id: 'terms' });
  private readonly matchCase = button('Aa', { class: 'toggle', title: words.matchCase, 'aria-label': words.matchCase, 'aria-pressed': 'false' }, () => this.change({ isCaseSensitive: !this.state.isCaseSensitive }));
  private readonly matches = choices<Match>('radiogroup', words.matching, (Object.keys(words.matches) as Match[]).map(each => [each, words.matches[each], words.matchHints[each]] as const), match => this.change({ match }));
  private readonly limits = element('span', { class: 'chips' });
  private readonly count = element('span', { class: 'count', role: 'status', 'aria-live': 'polite' });
  private readonly stop = button(words.stop, { class: 'plain' }, () => say({ type: 'stop' }));
  private readonly notice = element('div', { class: 'notice', role: 'status', 'aria-live': 'polite', id: 'notice' });
  private readonly beginnings = element('div', { class: 'notice', role: 'group', 'aria-label': words.beginnings });
  private readonly progress = element('div', { class: 'progress', 'aria-hidden': 'true' }, element('div'));
  private patience: ReturnType<typeof setTimeout> | undefined;
  private typed = 0;
  /** Whether something was typed since the view said what the field has. */
  private isNew = false;
  private state: FieldState = { typed: 0, text: '', match: 'inflected', isCaseSensitive: false, limits: [] };
  readonly box = element('header', {},
    element('div', { class: 'field' },
      element('div', { class: 'input' }, this.input, this.terms, this.matchCase),
      this.matches.box,
      element('span', { class: 'limits' }, this.limits, button(words.addLimit, { class: 'plain', title: words.addLimitHint }, () => say({ type: 'limit' }))),
      element('span', { class: 'found' }, this.count, this.stop)),
    this.notice, this.beginnings, this.progress);

  /** `down`: the keys go on to the list. */
  constructor(down: () => void) {
    this.input.addEventListener('input', event => { if (!(event as InputEvent).isComposing) this.change({}); });
    this.input.addEventListener('compositionend', () => this.change({}));
    this.input.addEventListener('keydown', event => {
      if (event.isComposing || (event.key !== 'ArrowDown' && event.key !== 'Enter')) return;
      event.preventDefault();
      down();
    });
    document.addEventListener('keydown', event => {
      if (!event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.code === 'KeyC') this.matchCase.click();
      else if (event.code === 'KeyR') this.change({ match: this.state.match === 'regex' ? 'exact' : 'regex' });
      else return;
      event.preventDefault();
    });
    this.stop.hidden = true;
    this.draw();
  }

  focus(): void {
    this.input.focus();
    // Who has begun to type goes on.
    if (!this.isNew) this.input.select();
  }

  /** What is typed meanwhile is newer than what comes from the view. */
  show(state: FieldState): void {
    this.isNew = state.typed < this.typed;
    this.state = this.isNew ? { ...this.state, limits: state.limits } : state;
    if (!this.isNew && this.input.value !== state.text) this.input.value = state.text;
    this.draw();
  }

  suggest(terms: readonly { readonly value: string; readonly label: string }[]): void {
    this.terms.replaceChildren(...terms.map(({ value, label }) => element('option', { value, ...label === '' ? {} : { label } })));
  }

  /** Words of the letters in place of one that is not there. */
  offer(offered: readonly { readonly label: string; readonly text: string }[]): void {
    this.beginnings.replaceChildren(...offered.length === 0 ? [] : [`${words.beginnings} `, ...offered.map(({ label, text }) => button(label, { class: 'plain' }, () => {
      this.input.value = text;
      this.input.focus();
      this.change({});
    }))]);
  }

  /** What has been found so far. */
  found({ count, notice, isSearching, isStale, isRefused, hasQuery }: ListState): void {
    const says = hasQuery && !isRefused ? count : '';
    if (this.count.textContent !== says) this.count.textContent = says;
    if (this.notice.textContent !== notice) this.notice.textContent = notice;
    this.count.classList.toggle('stale', isStale);
    this.count.title = isStale ? words.stale : '';
    this.notice.classList.toggle('refused', isRefused);
    this.input.setAttribute('aria-invalid', String(isRefused));
    if (isRefused) this.input.setAttribute('aria-describedby', 'notice'); else this.input.removeAttribute('aria-describedby');
    this.work(isSearching);
  }

  /** What takes no longer than a moment is not told. */
  private work(isSearching: boolean): void {
    if (!isSearching) {
      clearTimeout(this.patience);
      this.patience = undefined;
      this.stop.hidden = true;
      this.progress.classList.remove('on');
    } else this.patience ??= setTimeout(() => {
      this.stop.hidden = false;
      this.progress.classList.add('on');
    }, PATIENCE);
  }

  private change(part: Partial<FieldState>): void {
    this.state = { ...this.state, ...part, text: this.input.value };
    const { text, match, isCaseSensitive } = this.state;
    this.isNew = true;
    this.draw();
    say({ type: 'find', typed: ++this.typed, text, match, isCaseSensitive });
  }

  private draw(): void {
    this.matchCase.setAttribute('aria-pressed', String(this.state.isCaseSensitive));
    this.matches.show(this.state.match);
    this.limits.replaceChildren(...this.state.limits.map(each => chip(each, () => say({ type: 'removeLimit', key: each.key }), () => say({ type: 'limit', key: each.key }))));
  }
}

/** A thing that is on, with a button that takes it away, and one that changes it where it can be changed. */
export function chip({ label, change, remove }: Chip, removed: () => void, changed?: () => void): HTMLSpanElement {
  return element('span', { class: 'chip' },
    change && changed ? button(label, { class: 'label', title: change, 'aria-label': change }, changed) : element('span', { class: 'label', title: label }, label),
    button('×', { title: remove, 'aria-label': remove }, removed));
}
