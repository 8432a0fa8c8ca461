import { Disposable, Files } from './files';
import { Glossaries } from './glossaries';
import { glossariesFor } from '../glossary/files';
import { Glossary } from '../glossary/model';
import { folderOf, isWithin } from '../text/paths';

export interface ServingGlossary { readonly uri: string; readonly glossary: Glossary }

/** Which glossaries serve which letters (glossary format). Letters of one folder that name the same ones share an answer. */
export class Serving implements Disposable {
  private readonly answers = new Map<string, Promise<readonly string[]>>();
  private readonly listener: Disposable;

  constructor(private readonly files: Files, private readonly glossaries: Glossaries) {
    this.listener = files.onDidChange(({ kind, uri }) => { if (kind === 'settings' || (kind === 'files' && !/\.letter$/i.test(uri))) this.answers.clear(); });
  }

  dispose(): void { this.listener.dispose(); }

  /** Letters with the same key are served by the same glossaries. `named`: the paths in the front matter; undefined where it names none. */
  keyOf(uri: string, named: readonly string[] | undefined): string {
    return `${uri.slice(0, uri.lastIndexOf('/'))}${named ? `?${named.join('\n')}` : ''}`;
  }

  /** The URIs of the glossaries that would serve a letter, nearest first, whether they are there or not. */
  uris(uri: string, named: readonly string[] | undefined): Promise<readonly string[]> {
    const key = this.keyOf(uri, named);
    let answer = this.answers.get(key);
    if (!answer) this.answers.set(key, answer = this.find(uri, named));
    return answer;
  }

  private async find(uri: string, named: readonly string[] | undefined): Promise<readonly string[]> {
    const root = this.files.folderOf(uri);
    if (root === undefined) return [];
    const path = this.pathIn(root, uri);
    const known = named ? [] : await this.above(root, folderOf(path));
    return glossariesFor({ letter: path, root: this.files.pathOf(root), named, configured: this.files.configured(uri, 'glossaries') }, known).map(each => this.files.withPath(root, each));
  }

  /** The glossaries that serve a letter. */
  async of(uri: string, named: readonly string[] | undefined): Promise<ServingGlossary[]> {
    const found = await Promise.all((await this.uris(uri, named)).map(async each => ({ uri: each, glossary: await this.glossaries.get(each) })));
    return found.filter((each): each is ServingGlossary => each.glossary !== undefined);
  }

  /** Where a glossary would lie that a letter names; undefined outside the workspace folder. */
  named(uri: string, name: string): string | undefined {
    const root = this.files.folderOf(uri);
    if (root === undefined) return undefined;
    const [path] = glossariesFor({ letter: this.pathIn(root, uri), root: this.files.pathOf(root), named: [name], configured: [] }, []);
    return path === undefined ? undefined : this.files.withPath(root, path);
  }

  /** Of the paths that a letter names those where there is no glossary; outside a workspace folder nothing is looked for, and nothing is missing. */
  missing(uri: string, named: readonly string[], serving: readonly ServingGlossary[]): ReadonlySet<string> | undefined {
    const root = this.files.folderOf(uri);
    if (root === undefined) return undefined;
    const present = new Set(serving.map(each => this.files.pathOf(each.uri)));
    const isThere = (path: string): boolean => glossariesFor({ letter: this.pathIn(root, uri), root: this.files.pathOf(root), named: [path], configured: [] }, []).some(each => present.has(each));
    return new Set(named.filter(path => !isThere(path)));
  }

  /** The path of a letter; one that is not saved yet counts as lying in the workspace folder. */
  private pathIn(root: string, uri: string): string {
    const { pathOf } = this.files;
    return isWithin(pathOf(uri), pathOf(root)) ? pathOf(uri) : `${pathOf(root)}/${pathOf(uri)}`;
  }

  /** The other glossaries that serve the letters beside a glossary. */
  async besides(uri: string): Promise<readonly string[]> {
    const { pathOf } = this.files;
    const root = this.files.folderOf(uri);
    if (root === undefined) return [];
    const path = pathOf(uri);
    const serving = { letter: path, root: pathOf(root), configured: this.files.configured(uri, 'glossaries') };
    return glossariesFor(serving, await this.above(root, folderOf(path))).map(each => this.files.withPath(root, each)).filter(each => each !== uri);
  }

  /** The paths of the glossaries in a folder and in those above it, up to the workspace folder. */
  private async above(root: string, folder: string): Promise<string[]> {
    const top = this.files.pathOf(root);
    const folders: string[] = [];
    for (let at = folder; isWithin(at, top); at = folderOf(at)) {
      folders.push(at);
      if (at === top || at === '') break;
    }
    const found = await Promise.all(folders.map(async each => (await this.glossaries.inFolder(this.files.withPath(root, each))).map(name => `${each}/${name}`)));
    return found.flat();
  }
}
