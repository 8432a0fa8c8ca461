// What a person does in VS Code: opens, points, clicks, types, reads. Everything waits for what it needs to see; nothing sleeps.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const TIMEOUT = 20_000;
const README = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../media/readme');

export class Person {
  /** @param {import('playwright-core').Page} page @param {{pictures: string, user: string}} options `user`: the settings file */
  constructor(page, { pictures, settings }) {
    this.page = page;
    this.pictures = pictures;
    this.settings = settings;
    page.setDefaultTimeout(TIMEOUT);
  }

  async open(url) {
    await this.page.goto(url);
    await this.page.locator('.monaco-workbench .activitybar').waitFor({ timeout: 60_000 });
    await this.page.locator('.explorer-viewlet, .monaco-list-row').first().waitFor();
  }

  /** Opens a quick pick by a key, writes into it, and clicks on a row. Whatever still takes the focus, such as a view that opens, closes it: then again. */
  async choose(key, text, row) {
    const input = this.page.locator('.quick-input-widget:visible input[type=text]').first();
    const tried = async () => {
      await this.page.keyboard.press(key);
      await input.fill(text, { timeout: 2000 });
      await this.pick(row).click({ timeout: 4000 });
      return true;
    };
    await this.until(() => tried().catch(() => this.nothingOpen()), `“${row}” to choose`);
  }

  /** Runs a command by its title in the palette. */
  async command(title) { await this.choose('F1', `>${title}`, title); }

  async openFile(name) {
    const file = name.split('/').pop();
    // What was open last comes first, and the list may still be changing: the row itself is meant.
    await this.choose('Control+P', name, file);
    await this.page.locator('.tab.active').filter({ hasText: file }).waitFor();
    await this.page.locator('.editor-instance .view-line').first().waitFor();
  }

  /** Writes into what has the focus. */
  async type(text) { await this.page.keyboard.insertText(text); }

  /** Adds the term, writes its gloss, and returns what the hover in the letter then says. */
  async addTerm(word, gloss, letter) {
    await this.click(word);
    await this.command('Glossator: Add Term to Glossary');
    await this.page.locator('.tab.active').filter({ hasText: 'glossary.yaml' }).waitFor();
    await this.sees(`${word}:`);
    await this.type(gloss);
    await this.picture('add-term');
    await this.page.locator('.tab').filter({ hasText: letter }).click();
    return this.hover(word);
  }

  /** Runs a command and writes into the quick pick or input box that it opens. */
  async ask(title, text) {
    await this.command(title);
    const input = this.page.locator('.quick-input-widget:visible input[type=text]').first();
    await this.until(async () => await input.isVisible() && !(await input.inputValue()).startsWith('>'), `${title} to ask`);
    await input.fill(text);
  }

  /** Goes to the next problem by its key and opens its mends, until one of that title is offered: what was typed just now may not be known yet. */
  async mend(title) { return this.mendAt(title, 'F8', 'Escape'); }

  /** Opens the mends where the cursor then is. */
  async mendAt(title, ...keys) {
    const fix = this.page.locator('.action-widget .monaco-list-row').filter({ hasText: title }).first();
    const tried = async () => {
      await this.press('Escape', ...keys, 'Control+.');
      await fix.waitFor({ timeout: 2000 });
      return true;
    };
    await until(() => tried().catch(() => false), `“${title}” among the mends`);
    return fix;
  }

  /** Escape until no quick pick, hover or box is left open. */
  async nothingOpen() {
    const open = this.page.locator('.quick-input-widget:visible');
    for (let i = 0; i < 3 && await open.count() > 0; i++) await this.page.keyboard.press('Escape');
  }

  /** By the command, as she would; the point is then in the middle of the editor. */
  async goToPoint(words) {
    await this.ask('Glossator: Go to Point…', words);
    await this.pick(words).waitFor();
    await this.page.keyboard.press('Enter');
    await this.page.locator('.quick-input-widget').first().waitFor({ state: 'hidden' });
  }

  /** The lines that the editor shows, each as one string with plain spaces. */
  async lines() { return (await this.page.locator('.part.editor .view-line').allInnerTexts()).map(text => text.replace(/\u00a0/g, ' ')); }

  /** Waits for words that stand on one line. */
  async sees(words) { await this.until(async () => (await this.lines()).some(text => text.includes(words)), `“${words}” in the editor`); }
  async press(...keys) { for (const key of keys) await this.page.keyboard.press(key); }

  pick(text) { return this.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: text }).first(); }

  /** The place of some words in the editor, on one line: {x, y} of the middle of their `part`. */
  async at(words, part = words) {
    const find = () => this.page.evaluate(([wanted, inner]) => {
      for (const line of document.querySelectorAll('.part.editor .view-line')) {
        const text = line.textContent.replace(/\u00a0/g, ' ');
        const index = text.indexOf(wanted);
        if (index < 0) continue;
        const target = index + wanted.indexOf(inner) + Math.floor(inner.length / 2);
        const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
        for (let seen = 0, node = walker.nextNode(); node; node = walker.nextNode()) {
          if (target < seen + node.length) {
            const range = document.createRange();
            range.setStart(node, target - seen);
            range.setEnd(node, target - seen + 1);
            const box = range.getBoundingClientRect();
            return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
          }
          seen += node.length;
        }
      }
      return undefined;
    }, [words, part]);
    return until(find, `“${words}” in the editor`);
  }

  async click(words, part, options) {
    const { x, y } = await this.at(words, part);
    await this.page.mouse.click(x, y, options);
  }

  /** Rests the pointer on some words and returns the hover's text. Where an editor has just been opened, the first try may come too early. */
  async hover(words, part) {
    return until(async () => {
      await this.page.mouse.move(5, 5);
      const { x, y } = await this.at(words, part);
      await this.page.mouse.move(x - 3, y);
      await this.page.mouse.move(x, y);
      return this.hoverText(4000).catch(() => undefined);
    }, `the hover over “${words}”`);
  }

  async hoverText(timeout = TIMEOUT) {
    const hover = this.page.locator('.monaco-resizable-hover .monaco-hover:visible .hover-contents:not(:empty)');
    await hover.first().waitFor({ timeout });
    // The real answer may come after a note that it is being waited for.
    await until(async () => !/Loading|Läser in/.test((await hover.allInnerTexts()).join('\n')), 'the hover');
    return (await hover.allInnerTexts()).join('\n');
  }

  view(name) { return this.page.locator('.pane').filter({ has: this.page.locator('.pane-header', { hasText: new RegExp(`^\\s*${name}`, 'i') }) }); }

  rows(view) { return this.view(view).locator('.monaco-list-row'); }

  async rowTexts(view) { return (await this.rows(view).allInnerTexts()).map(text => text.replace(/\s+/g, ' ').trim()); }

  async until(condition, what) { return until(condition, what); }

  /** Writes the user's settings; VS Code reads them again by itself. */
  set(values) {
    const known = JSON.parse(fs.readFileSync(this.settings, 'utf8'));
    fs.writeFileSync(this.settings, JSON.stringify({ ...known, ...values }));
  }

  /** Switches a setting in the Settings editor, and closes that. `label`: how the setting is called there. A list that is still being filled may miss a click. */
  async toggle(id, label, on) {
    await this.command('Preferences: Open Settings (UI)');
    await this.page.locator('.settings-editor .suggest-input-container .monaco-editor').click();
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.insertText(id);
    const box = this.page.locator('.settings-editor .setting-item-bool').filter({ hasText: label }).locator('.setting-value-checkbox');
    const isSwitched = async () => await box.getAttribute('aria-checked', { timeout: 5000 }) === String(on);
    const tried = async () => {
      if (!await isSwitched()) await box.click({ timeout: 2000 });
      return until(isSwitched, label, { atMost: 2000 });
    };
    await until(() => tried().catch(() => undefined), label);
    await this.command('View: Close Editor');
  }

  /** Chooses a colour theme by its name in the quick pick. `kind` is the class that the workbench has in such a theme. */
  async theme(name, kind) {
    await this.ask('Preferences: Color Theme', name);
    await this.pick(name).waitFor();
    await this.page.keyboard.press('Enter');
    await this.page.locator(`.monaco-workbench.${kind}`).waitFor();
    await this.nothingOpen();
  }

  async picture(name, options = {}) {
    fs.mkdirSync(this.pictures, { recursive: true });
    await this.page.screenshot({ path: path.join(this.pictures, `${name}.png`), animations: 'disabled', caret: 'initial', ...options });
  }

  /** A picture of the README: `PICTURES=1 npm test` renews them. */
  async readme(name, options = {}) {
    if (process.env.PICTURES === '1') await this.page.screenshot({ path: path.join(README, `${name}.png`), animations: 'disabled', ...options });
  }
}

export async function until(condition, what, { every = 50, atMost = TIMEOUT } = {}) {
  for (const end = Date.now() + atMost; Date.now() < end;) {
    const value = await condition();
    if (value) return value;
    await new Promise(resolve => setTimeout(resolve, every));
  }
  throw new Error(`Waited in vain for ${what}`);
}
