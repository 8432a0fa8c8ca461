/** What a type needs (biblatex 3.19, 2.1; for those of BibTeX alone btxdoc 3.1). Of fields joined by `/` one is enough; where it is BibTeX's name for the same, that is enough too. */
const DATE = 'date/year';
const NEEDED: Readonly<Record<string, readonly (readonly string[])[]>> = {
  ...all('article', 'author', 'title', 'journaltitle/journal', DATE), ...all('book mvbook', 'author/editor', 'title', DATE), ...all('inbook bookinbook suppbook', 'author/editor', 'title', 'booktitle/chapter/pages', DATE),
  ...all('booklet', 'author/editor/key', 'title', DATE), ...all('collection mvcollection reference mvreference', 'editor', 'title', DATE), ...all('incollection suppcollection inreference', 'author/editor', 'title', 'booktitle', DATE),
  ...all('proceedings mvproceedings', 'title', DATE), ...all('inproceedings conference', 'author', 'title', 'booktitle', DATE), ...all('dataset software', 'author/editor', 'title', DATE), ...all('manual', 'author/editor/organization', 'title', DATE),
  ...all('misc', 'author/editor/title/key'), ...all('online electronic www', 'author/editor/organization/title', 'title', 'url/doi/eprint/howpublished/note'), ...all('patent', 'author/holder', 'title', 'number', DATE), ...all('periodical', 'editor/title', 'title', DATE), ...all('suppperiodical', 'author', 'title', 'journaltitle/journal', DATE),
  ...all('report techreport', 'author', 'title', 'institution/school/organization/publisher', DATE), ...all('thesis phdthesis mastersthesis', 'author', 'title', 'institution/school/publisher', DATE), ...all('unpublished', 'author', 'title'),
  ...all('letter', 'author', DATE),
};

/** The fields that an entry is without: `author/editor` means one of them. `has`: whether it has any of these. */
export function missingFields(type: string, has: (fields: readonly string[]) => boolean): string[] {
  return (Object.hasOwn(NEEDED, type) ? NEEDED[type] : []).filter(fields => !has(fields)).map(fields => fields.join('/'));
}

function all(types: string, ...fields: string[]): Record<string, readonly (readonly string[])[]> {
  const needed = fields.map(each => each.split('/'));
  return Object.fromEntries(types.split(' ').map(type => [type, needed]));
}
