/** An element with attributes and what is in it; texts are only ever text. */
export function element<Name extends keyof HTMLElementTagNameMap>(name: Name, attributes: Readonly<Record<string, string>> = {}, ...children: readonly (Node | string)[]): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

export function button(label: string, attributes: Readonly<Record<string, string>>, pressed: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button', ...attributes }, label);
  made.addEventListener('click', pressed);
  return made;
}

/** A choice among values, with its label before it. */
export function select<Value extends string>(label: string, values: readonly (readonly [Value, string])[], chosen: (value: Value) => void): { readonly box: HTMLLabelElement; readonly field: HTMLSelectElement } {
  const field = element('select', { title: label }, ...values.map(([value, name]) => element('option', { value }, name)));
  field.addEventListener('change', () => chosen(field.value as Value));
  return { field, box: element('label', {}, element('span', {}, label), field) };
}

/** Buttons of which one is chosen: one stop for the keys, which go from one to the next with the arrows. */
export function choices<Value extends string>(role: 'tablist' | 'radiogroup', label: string, values: readonly (readonly [Value, string, string?])[], chosen: (value: Value) => void): { readonly box: HTMLDivElement; show(value: Value): void } {
  const isTabs = role === 'tablist', state = isTabs ? 'aria-selected' : 'aria-checked';
  const buttons = values.map(([value, name, title]) => button(name, { role: isTabs ? 'tab' : 'radio', ...title ? { title } : {}, ...isTabs ? { id: `tab-${value}`, 'aria-controls': `panel-${value}` } : {} }, () => chosen(value)));
  const box = element('div', { role, 'aria-label': label, class: isTabs ? 'tabs' : 'choices' }, ...buttons);
  box.addEventListener('keydown', event => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key], at = buttons.indexOf(event.target as HTMLButtonElement);
    if (step === undefined || at < 0) return;
    event.preventDefault();
    const next = buttons[(at + step + buttons.length) % buttons.length];
    next.focus();
    next.click();
  });
  return {
    box,
    show: value => buttons.forEach((each, index) => {
      const isChosen = values[index][0] === value;
      each.setAttribute(state, String(isChosen));
      each.tabIndex = isChosen ? 0 : -1;
    }),
  };
}
