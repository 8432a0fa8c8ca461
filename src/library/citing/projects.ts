import { Files, textOf } from '../files';
import { Papers } from './papers';
import { PaperLanguage } from '../../citation/model';
import { folderOf, isWithin } from '../../text/paths';
import { Value, readYaml } from '../../text/yaml';

/** What a file of the project says for the papers in its folder and below; the paths are relative to it. */
export interface ProjectFile { readonly uri: string; readonly bibliographies: readonly string[]; readonly csl?: string; readonly lang?: string }

/** Quarto's project file and its folder-wide metadata. */
const QUARTO = ['_quarto.yml', '_quarto.yaml', '_metadata.yml', '_metadata.yaml'];
export function isProjectFile(path: string): boolean { return QUARTO.includes(path.slice(path.lastIndexOf('/') + 1)); }

/** The languages whose papers are often parts of a main one, which names the bibliographies for them all. */
const IN_PARTS = new Set(['latex', 'typst', 'org', 'asciidoc', 'restructuredtext']);

/** The folders from a path up to a top, nearest first. */
export function foldersUp(path: string, top: string): string[] {
  const found: string[] = [];
  for (let at = folderOf(path); isWithin(at, top); at = folderOf(at)) {
    found.push(at);
    if (at === top || at === '') break;
  }
  return found;
}

/** The files of a paper's project that say something for it, the nearest folder first. */
export async function projectFiles(files: Files, papers: Papers, root: string, path: string, language: PaperLanguage | undefined): Promise<ProjectFile[]> {
  const found: ProjectFile[] = [];
  for (const folder of foldersUp(path, files.pathOf(root))) {
    const names = (await files.list(files.withPath(root, folder))).filter(each => !each.isFolder).map(each => each.name);
    const child = (name: string): string => files.withPath(root, `${folder}/${name}`);
    if (language && !language.languageIds.some(id => IN_PARTS.has(id))) {
      for (const name of names) if (QUARTO.includes(name)) found.push(await quartoFile(files, child(name)));
    } else if (language) {
      for (const name of names.filter(each => language.endings.some(ending => each.toLowerCase().endsWith(ending)))) {
        const record = `${folder}/${name}` === path ? undefined : await papers.record(child(name));
        if (record?.bibliographies) found.push({ uri: record.uri, bibliographies: record.bibliographies, csl: record.csl, lang: record.lang });
      }
    }
  }
  return found;
}

async function quartoFile(files: Files, uri: string): Promise<ProjectFile> {
  const { text = '' } = await textOf(files, uri);
  const { value } = readYaml(text);
  const field = (key: string): Value | undefined => value?.kind === 'map' ? value.fields.find(each => each.key === key)?.value : undefined;
  const texts = (key: string): string[] => {
    const found = field(key);
    return (found?.kind === 'list' ? found.items : found ? [found] : []).flatMap(each => each.kind === 'text' ? each.text : []);
  };
  return { uri, bibliographies: texts('bibliography'), csl: texts('csl')[0], lang: texts('lang')[0] };
}
