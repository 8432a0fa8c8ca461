import type { DispersionState } from '../../src/views/concordance/messages';
import { button, choices, element } from './dom';
import { memory, remember, say, words } from './host';

const own = words.dispersion;
const REST = 150;

/** Where the hits lie: a drawing whose bars and strokes lead there, and the same as a table. */
export class Dispersion {
  private readonly modes = choices<'time' | 'letter'>('radiogroup', own.choice, [['time', own.time], ['letter', own.letter]], mode => this.choose(mode));
  private readonly picture = element('div', { class: 'picture' });
  private readonly note = element('p', { class: 'note' });
  private readonly caption = element('p', { class: 'caption' });
  private readonly table = element('table', { class: 'dispersion' });
  private readonly details = element('details', {}, element('summary', {}, own.table), this.table);
  private readonly save = [button(own.saveSvg, { class: 'plain' }, () => say({ type: 'save', format: 'svg' })), button(own.savePng, { class: 'plain' }, () => say({ type: 'save', format: 'png' }))];
  readonly tools = element('div', { class: 'tools' }, this.modes.box, element('span', { class: 'buttons' }, ...this.save));
  readonly box = element('div', { class: 'scroller' }, this.picture, this.note, this.caption, this.details);
  private mode = memory().mode;
  private width = 0;
  private rest: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    this.details.open = memory().isTableOpen;
    this.details.addEventListener('toggle', () => remember({ isTableOpen: this.details.open }));
    this.modes.show(this.mode);
    new ResizeObserver(() => {
      if (this.widthNow === 0 || Math.abs(this.widthNow - this.width) < 8) return;
      clearTimeout(this.rest);
      this.rest = setTimeout(() => this.ask(), REST);
    }).observe(this.picture);
    this.picture.addEventListener('click', event => go(event, true));
    this.picture.addEventListener('keydown', event => this.press(event));
    this.table.addEventListener('click', event => go(event, false));
  }

  ask(): void {
    this.width = this.widthNow;
    if (this.width > 0) say({ type: 'dispersion', mode: this.mode, width: this.width });
  }

  working(): void { this.picture.setAttribute('aria-busy', 'true'); }

  show({ mode, letter, caption, svg, columns, rows }: DispersionState): void {
    this.mode = mode;
    this.modes.show(mode);
    this.picture.removeAttribute('aria-busy');
    const drawing = svg === '' ? undefined : drawn(svg);
    this.picture.replaceChildren(...drawing ? [drawing] : []);
    this.note.hidden = drawing !== undefined;
    this.note.textContent = mode === 'letter' && letter === '' ? own.noLetter : own.none;
    this.caption.textContent = caption;
    this.caption.hidden = this.details.hidden = !drawing;
    for (const each of this.save) each.disabled = !drawing;
    const heads = element('tr', {}, ...columns.map(name => element('th', { scope: 'col' }, name)));
    const cells = rows.map(row => element('tr', {}, ...row.cells.map(({ text, goes }, index) =>
      element(index === 0 ? 'th' : 'td', index === 0 ? { scope: 'row' } : {}, goes === undefined ? text : element('button', { type: 'button', class: 'link', 'data-goes': goes }, text)))));
    this.table.replaceChildren(element('caption', {}, caption), element('thead', {}, heads), element('tbody', {}, ...cells));
  }

  private get widthNow(): number { return Math.floor(this.picture.clientWidth); }

  private choose(mode: 'time' | 'letter'): void {
    this.mode = mode;
    this.modes.show(mode);
    remember({ mode });
    this.ask();
  }

  /** One stop for the keys, which go from bar to bar with the arrows. */
  private press(event: KeyboardEvent): void {
    const bars = Array.from(this.picture.querySelectorAll<SVGElement>('[data-goes]')), at = bars.indexOf(event.target as SVGElement);
    const to = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: bars.length - 1 }[event.key];
    if (at < 0 || (to === undefined && event.key !== 'Enter' && event.key !== ' ')) return;
    event.preventDefault();
    if (to === undefined) return go(event, event.key === ' ');
    const next = bars[Math.max(0, Math.min(bars.length - 1, to))];
    bars[at].setAttribute('tabindex', '-1');
    next.setAttribute('tabindex', '0');
    next.focus();
  }
}

function go(event: Event, preserveFocus: boolean): void {
  const to = (event.target as Element).closest('[data-goes]')?.getAttribute('data-goes');
  if (to) say({ type: 'go', to, preserveFocus });
}

/** A drawing of ours, read as XML: nothing in it runs, and a text in it is a text. */
function drawn(svg: string): Element | undefined {
  const { documentElement } = new DOMParser().parseFromString(svg, 'image/svg+xml');
  if (documentElement.localName !== 'svg') return undefined;
  const drawing = document.importNode(documentElement, true);
  drawing.querySelectorAll('[data-goes]').forEach((bar, index) => {
    bar.setAttribute('tabindex', index === 0 ? '0' : '-1');
    bar.setAttribute('role', 'button');
    const title = bar.querySelector('title')?.textContent;
    if (title) bar.setAttribute('aria-label', title);
  });
  return drawing;
}

/** Draws a picture in ink as pixels, and hands it back. */
export async function asPixels(svg: string, scale: number): Promise<void> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' })), image = new Image();
  try {
    image.src = url;
    await image.decode();
    const canvas = element('canvas');
    canvas.width = image.naturalWidth * scale;
    canvas.height = image.naturalHeight * scale;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/png'));
    if (blob) say({ type: 'drawn', bytes: new Uint8Array(await blob.arrayBuffer()) });
  } finally {
    URL.revokeObjectURL(url);
  }
}
