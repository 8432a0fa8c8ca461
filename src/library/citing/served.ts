import { Bibliographies, ReadBibliography, isBibliographyPath } from './bibliographies';
import { Papers } from './papers';
import { ProjectFile, isProjectFile, projectFiles } from './projects';
import { Disposable, Files, Reason } from '../files';
import { letterFiles } from '../index/letterFiles';
import { formatOf } from '../../bibliography/formats';
import { folderOf, isWithin, relativePath, resolvePath } from '../../text/paths';

/** Who says that a bibliography or a style serves a paper: the paper itself, its project, the settings; else it lies in the workspace folder. */
export type NamedBy = 'paper' | 'project' | 'settings' | 'workspace';

/** A file that serves a paper. `name`: as it is named, or its path in the workspace folder; `by`: the project's file. */
export interface ServingFile { readonly uri: string; readonly name: string; readonly namedBy: NamedBy; readonly by?: string; readonly isOutside: boolean; readonly refused?: 'remote' | 'untrusted' | 'ending' }

/** A bibliography that serves a paper, read; `reason`: why it is not there. */
export interface ServingBibliography extends ServingFile, Omit<ReadBibliography, 'reason'> { readonly reason?: Reason | 'remote' | 'untrusted' | 'ending' }

/** What a paper or a letter says itself. Undefined where it names none. */
export interface Naming { readonly bibliographies?: readonly string[]; readonly csl?: string; readonly lang?: string }

/** What serves a paper: its bibliographies, its style and its language. */
export interface Served { readonly bibliographies: readonly ServingFile[]; readonly style?: ServingFile; readonly lang?: string }

/** Which bibliographies and which style serve which papers. Papers of one folder that name the same ones share an answer. */
export class ServedPapers implements Disposable {
  private readonly answers = new Map<string, Promise<Served>>();
  private readonly inFolders = new Map<string, Promise<readonly string[]>>();
  private readonly disposables: Disposable[];

  constructor(private readonly files: Files, private readonly bibliographies: Bibliographies, private readonly papers: Papers) {
    this.disposables = [
      files.onDidChange(({ kind, uri }) => {
        const isFolder = kind === 'files' && !/\.[^/.]*$/.test(uri);
        if (kind === 'settings' || isFolder || isProjectFile(uri) || (kind === 'files' && (formatOf(uri) ?? /\.csl$/i.test(uri)))) this.forget(kind !== 'text');
        // What a main paper names serves its parts, once it is saved.
        else if (kind !== 'text' && papers.language(uri)) this.forget(false);
      }),
    ];
  }

  dispose(): void { for (const each of this.disposables) each.dispose(); }

  private forget(files: boolean): void {
    this.answers.clear();
    if (files) this.inFolders.clear();
  }

  /** `naming`: what the paper names itself. */
  of(uri: string, naming: Naming): Promise<Served> {
    const language = this.papers.language(uri)?.name ?? '';
    const key = [uri.slice(0, uri.lastIndexOf('/')), language, naming.csl ?? '', naming.lang ?? '', ...naming.bibliographies ?? ['\0']].join('\n');
    let answer = this.answers.get(key);
    if (!answer) this.answers.set(key, answer = this.find(uri, naming));
    return answer;
  }

  /** The bibliographies of `of`, read. */
  async read(uri: string, naming: Naming): Promise<ServingBibliography[]> {
    const { bibliographies } = await this.of(uri, naming);
    return Promise.all(bibliographies.map(async each => each.refused ? { ...each, reason: each.refused } : { ...each, ...await this.bibliographies.get(each.uri) }));
  }

  /** The bibliographies that lie in the workspace folder of a paper, the nearest first, whether they serve it or not. */
  async around(uri: string): Promise<ServingFile[]> {
    const root = this.files.folderOf(uri);
    return root === undefined ? [] : this.lying(root, uri.startsWith('untitled:') ? `${this.files.pathOf(root)}/x` : this.files.pathOf(uri));
  }

  private async find(uri: string, naming: Naming): Promise<Served> {
    const { files } = this;
    const root = files.folderOf(uri), base = uri.startsWith('untitled:') ? root : uri;
    if (base === undefined) return { bibliographies: [], lang: naming.lang };
    const path = base === uri ? files.pathOf(uri) : `${files.pathOf(base)}/${files.pathOf(uri)}`;
    const place = { base, root, folder: folderOf(path) };
    const projects = root === undefined ? [] : await projectFiles(files, this.papers, root, path, this.papers.language(uri));
    const bibliographies = await this.named(place, naming, projects, root === undefined ? [] : files.configured(uri, 'bibliographies'));
    const csl = naming.csl !== undefined ? [{ ...place, name: naming.csl, namedBy: 'paper' as const }]
      : projects.flatMap(({ uri: by, csl: name }) => name === undefined ? [] : [{ ...place, folder: folderOf(files.pathOf(by)), name, namedBy: 'project' as const, by }]);
    const style = csl.length > 0 ? await this.locate(csl[0], name => /\.csl$/i.test(name)) : root === undefined ? undefined : (await this.lying(root, path, '.csl'))[0];
    return { bibliographies, style, lang: naming.lang ?? projects.find(each => each.lang !== undefined)?.lang };
  }

  private async named(place: Place, naming: Naming, projects: readonly ProjectFile[], configured: readonly string[]): Promise<ServingFile[]> {
    const { files } = this, wanted: Wanted[] = (naming.bibliographies ?? []).map(name => ({ ...place, name, namedBy: 'paper' }));
    if (!naming.bibliographies) for (const { uri: by, bibliographies } of projects) wanted.push(...bibliographies.map((name): Wanted => ({ ...place, folder: folderOf(files.pathOf(by)), name, namedBy: 'project', by })));
    if (place.root !== undefined) wanted.push(...configured.map((name): Wanted => ({ ...place, folder: files.pathOf(place.root!), name, namedBy: 'settings' })));
    const found = await Promise.all(wanted.map(each => this.locate(each, name => formatOf(name) !== undefined)));
    const seen = new Set<string>();
    const once = found.filter(each => !seen.has(each.uri) && seen.add(each.uri));
    return once.length > 0 || place.root === undefined ? once : this.lying(place.root, `${place.folder}/x`);
  }

  /** Where a file lies that is named: beside who names it, else at the top of the workspace folder (Pandoc's working directory, `/` of Typst and Quarto). */
  private async locate({ base, root, folder, name, namedBy, by }: Wanted, isEnding: (name: string) => boolean): Promise<ServingFile> {
    const { files } = this;
    const top = root === undefined ? undefined : files.pathOf(root);
    const isAbsolute = /^(?:[/\\]|[A-Za-z]:[/\\])/.test(name), bare = name.replace(/^[/\\]+/, '');
    const paths = [isAbsolute ? resolvePath('/', name.replace(/^[/\\]+/, '')) : resolvePath(folder, name), top === undefined ? undefined : resolvePath(top, isAbsolute && /^[A-Za-z]:/.test(bare) ? '' : bare)]
      .filter(each => each !== undefined && each !== top);
    const at = (path: string): ServingFile => {
      const uri = files.withPath(base, path), isOutside = files.folderOf(uri) === undefined;
      const refused = !isEnding(path) ? 'ending' as const : isOutside && !files.isTrusted() ? 'untrusted' as const : undefined;
      return { uri, name, namedBy, ...by === undefined ? {} : { by }, isOutside, ...refused ? { refused } : {} };
    };
    if (/^[A-Za-z][A-Za-z0-9+.-]+:/.test(name) || paths.length === 0) return { uri: files.withPath(base, `${folder}/`), name, namedBy, isOutside: true, refused: 'remote' };
    for (const path of paths) {
      const found = at(path!);
      // What is not to be read is not looked for either.
      if (!found.refused && await files.stat(found.uri)) return found;
    }
    return at(paths[0]!);
  }

  /** What lies in a workspace folder and below: bibliographies, or files of one ending; the nearest to a path first. */
  private async lying(root: string, path: string, ending?: string): Promise<ServingFile[]> {
    const { files } = this, top = files.pathOf(root), own = folderOf(path);
    let listed = this.inFolders.get(root);
    if (!listed) this.inFolders.set(root, listed = this.list(root));
    const distance = new Map((await listed).map(uri => [uri, relativePath(isWithin(own, top) ? own : top, files.pathOf(uri)).split('/').length]));
    return [...distance.keys()].filter(uri => ending === undefined ? isBibliographyPath(files.pathOf(uri)) : files.pathOf(uri).toLowerCase().endsWith(ending))
      .sort((a, b) => distance.get(a)! - distance.get(b)! || (a < b ? -1 : 1))
      .map(uri => ({ uri, name: relativePath(top, files.pathOf(uri)), namedBy: 'workspace', isOutside: false }));
  }

  private async list(root: string): Promise<readonly string[]> {
    const found: string[] = [];
    for await (const uris of letterFiles(this.files, [root], () => undefined, name => isBibliographyPath(name) || /\.csl$/i.test(name))) found.push(...uris);
    return found;
  }
}

/** `folder`: the path that names are relative to. */
interface Place { readonly base: string; readonly root: string | undefined; readonly folder: string }
interface Wanted extends Place { readonly name: string; readonly namedBy: NamedBy; readonly by?: string }
