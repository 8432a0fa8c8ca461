/** `folder` joined with a relative path (without a name: the top, as `folderOf` has it); undefined for an absolute one, a URL or one that leads above the top. */
export function resolvePath(folder: string, path: string): string | undefined {
  if (/^(?:[/\\]|[A-Za-z][A-Za-z0-9+.-]*:)/.test(path)) return undefined;
  const parts = folder.split('/').filter(part => part !== '');
  for (const part of path.split(/[/\\]/)) {
    if (part === '..') { if (parts.pop() === undefined) return undefined; } else if (part !== '.' && part !== '') parts.push(part);
  }
  return `${folder.startsWith('/') || folder === '' ? '/' : ''}${parts.join('/')}`;
}

export function folderOf(path: string): string { return path.slice(0, Math.max(0, path.lastIndexOf('/'))); }

export function isWithin(path: string, folder: string): boolean {
  return folder === '' || folder === '/' || path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

/** A path as seen from a folder, with `/` between its parts: `../b/x.letter`. Both are absolute. */
export function relativePath(folder: string, path: string): string {
  const from = folder.split('/').filter(part => part !== ''), to = path.split('/').filter(part => part !== '');
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same++;
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/');
}
