import { strict as assert } from 'node:assert';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

interface Menu { command: string; submenu?: string; when?: string; group?: string }
interface Setting { type: string; scope?: string; default?: unknown; description?: string }
const json = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
const manifest = json('package.json'), { contributes } = manifest;
const words: Record<string, string> = json('package.nls.json');
const code = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.ts')).map(name => readFileSync(path.join('src', name), 'utf8')).join('\n');
const menus = (name: string): Menu[] => contributes.menus[name] ?? [];
const ids: string[] = contributes.commands.map((each: { command: string }) => each.command);

describe('the manifest', () => {
  for (const { command, title, category, icon } of contributes.commands) {
    it(`gives ${command} title, category, palette rule, and an icon where a menu shows one`, () => {
      assert.match(title, /^%.+%$/);
      assert.equal(category, '%category.glossator%');
      assert.equal(menus('commandPalette').filter(each => each.command === command).length, 1);
      const shown = [...menus('view/title').filter(each => each.group?.startsWith('navigation')), ...menus('view/item/context').filter(each => each.group === 'inline'), ...menus('comments/commentThread/title'), ...menus('comments/comment/title')];
      if (shown.some(each => each.command === command)) assert.match(icon, /^\$\([\w-]+\)$/);
      assert.ok(code.includes(`'${command}'`), 'it is registered');
    });
  }
  it('shows only commands that it has', () => { for (const menu of Object.keys(contributes.menus)) for (const { command, submenu } of menus(menu)) assert.ok(submenu === undefined ? ids.includes(command) : contributes.submenus.some((each: { id: string }) => each.id === submenu) && menus(submenu).length > 0, command); });
  // The chords of VS Code 1.139 and its built-in extensions, as “Open Default Keyboard Shortcuts (JSON)” lists them on each system.
  const taken: Record<string, readonly string[]> = json('test/fixtures/keybindings.json');
  for (const { command, key, mac = key, when } of contributes.keybindings as { command: string; key: string; mac?: string; when?: string }[]) {
    it(`binds ${key} to a command that it has, where it can be meant`, () => {
      assert.ok(ids.includes(command));
      assert.match(when ?? '', /editorLangId == letter|glossator\./);
      assert.ok(!/ctrl/.test(key) || mac !== key, 'a key for Macs');
    });
    it(`leaves the editor its own chords, of which ${key} is none`, () => {
      for (const [system, chord] of [['linux', key], ['windows', key], ['mac', mac]]) {
        assert.ok(taken[system].length > 300);
        assert.deepEqual(taken[system].filter(each => each === chord || each.startsWith(`${chord} `)), [], system);
      }
    });
  }

  for (const [name, setting] of Object.entries(contributes.configuration.properties as Record<string, Setting>)) {
    it(`gives ${name} scope, default and description, and uses it`, () => {
      assert.ok(setting.scope && setting.default !== undefined && setting.type);
      assert.match(setting.description ?? '', /^%.+%$/);
      assert.ok(code.includes(name.split('.').slice(1).join('.')) , name);
    });
  }

  it('sets every key of its own that a when asks for', () => {
    const whens = [...Object.keys(contributes.menus).flatMap(menus), ...contributes.viewsWelcome, ...contributes.keybindings].flatMap((each: Menu) => each.when ?? []);
    const keys = new Set(whens.flatMap(when => when.match(/glossator\.[\w.]+/g) ?? []));
    const views = contributes.views.glossator.map((each: { id: string }) => each.id);
    for (const key of keys) if (!views.includes(key)) assert.ok(code.includes(`'${key}'`), key);
  });

  it('gives every view a name, an icon and a welcome', () => {
    for (const { id, name, icon } of contributes.views.glossator) {
      assert.match(name, /^%.+%$/);
      assert.ok(existsSync(icon));
      assert.ok(contributes.viewsWelcome.some((each: { view: string }) => each.view === id));
      assert.ok(code.includes(`'${id}'`));
    }
  });
  it('uses every semantic token and colour', () => {
    for (const { id } of [...contributes.semanticTokenTypes, ...contributes.colors]) assert.ok(code.includes(`'${id}'`) || code.includes(`(--vscode-${id.replaceAll('.', '-')})`), id);
    for (const { defaults } of contributes.colors) assert.deepEqual(Object.keys(defaults).sort(), ['dark', 'highContrast', 'highContrastLight', 'light']);
  });
  it('points to files that are there', () => {
    const named = JSON.stringify(manifest).match(/"(?:\.\/)?(?:media|syntaxes|l10n)[\w./-]*"/g) ?? [];
    assert.ok(named.length > 8);
    for (const file of named) assert.ok(existsSync(JSON.parse(file)), file);
  });
  it('wakes for letters, glossaries and papers', () => assert.deepEqual(manifest.activationEvents, [
    ...['letter', 'markdown', 'quarto', 'rmd', 'latex', 'tex', 'typst', 'org', 'restructuredtext', 'asciidoc', 'bibtex'].map(each => `onLanguage:${each}`),
    'workspaceContains:**/*.letter', 'workspaceContains:**/glossary.{yaml,yml}', 'workspaceContains:**/*.glossary.{yaml,yml}', 'workspaceContains:**/*.{qmd,rmd,Rmd,typ,org,adoc,asciidoc}',
  ]));
  it('works in workspaces that are not trusted or not real', () => assert.deepEqual([manifest.capabilities.untrustedWorkspaces.supported, manifest.capabilities.virtualWorkspaces], [true, true]));
  it('pins every version', () => { for (const version of Object.values({ ...manifest.dependencies, ...manifest.devDependencies })) assert.match(String(version), /^\d+\.\d+\.\d+(?:-[\w.]+)?$/); });

  it('has a README that names each command and setting, with pictures that are there', () => {
    const readme = readFileSync('README.md', 'utf8');
    for (const { title } of contributes.commands) assert.ok(readme.includes(`**${words[title.slice(1, -1)]}**`), title);
    for (const name of Object.keys(contributes.configuration.properties)) assert.ok(readme.includes(`\`${name}\``), name);
    for (const [, script] of readme.matchAll(/npm run (\w+)/g)) assert.ok(manifest.scripts[script], script);
    const pictures = [...readme.matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)];
    assert.ok(pictures.length >= 4);
    for (const [, alternative, file] of pictures) { assert.ok(alternative.length > 40); assert.ok(existsSync(file), file); }
  });
  it('has a changelog of its version', () => assert.ok(readFileSync('CHANGELOG.md', 'utf8').includes(`## ${manifest.version}`)));
});
