import type { Tab } from '../../src/views/concordance/messages';
import { keepChordsOut } from './chords';
import { Collocates } from './collocates';
import { Dispersion, asPixels } from './dispersion';
import { choices, element } from './dom';
import { Field } from './field';
import { listen, memory, remember, say, words } from './host';
import { List } from './list';

const list = new List(), collocates = new Collocates(() => { show('concordance'); list.focus(); }), dispersion = new Dispersion();
const field = new Field(() => { show('concordance'); list.focus(); });
const parts: Readonly<Record<Tab, { readonly tools: HTMLElement; readonly box: HTMLElement }>> = { concordance: list, collocates, dispersion };
const NAMES = Object.keys(parts) as Tab[];
const tabs = choices<Tab>('tablist', words.title, NAMES.map(tab => [tab, words.tabs[tab]] as const), tab => show(tab));
const panels = NAMES.map(tab => element('section', { role: 'tabpanel', id: `panel-${tab}`, 'aria-labelledby': `tab-${tab}` }, parts[tab].box));

function show(tab: Tab): void {
  tabs.show(tab);
  panels.forEach((panel, index) => { panel.hidden = parts[NAMES[index]].tools.hidden = NAMES[index] !== tab; });
  if (tab !== memory().tab) remember({ tab });
  say({ type: 'tab', tab });
  if (tab === 'collocates') collocates.ask();
  if (tab === 'dispersion') dispersion.ask();
}

listen({
  field: message => field.show(message.field),
  list: message => {
    field.found(message.list);
    list.show(message.list, message.from, message.rows, message.top, message.isMoved);
  },
  rows: ({ version, from, rows }) => list.take(version, from, rows),
  focus: ({ where, row }) => {
    if (where === 'field') return field.focus();
    show('concordance');
    list.focus(row);
  },
  terms: ({ terms }) => field.suggest(terms),
  beginnings: ({ words: offered }) => field.offer(offered),
  reveal: ({ row }) => list.showOpened(row),
  collocates: ({ rows, count, more, options }) => collocates.show(rows, count, more, options),
  working: ({ tab }) => { if (tab === 'collocates') collocates.working(); else dispersion.working(); },
  dispersion: ({ state }) => dispersion.show(state),
  draw: ({ svg, scale }) => void asPixels(svg, scale),
});

keepChordsOut();
document.body.append(field.box, element('div', { class: 'bar' }, tabs.box, ...NAMES.map(tab => parts[tab].tools)), ...panels);
say({ type: 'ready', tab: memory().tab });
show(memory().tab);
