import { CslItem } from '../../../src/bibliography/model';

/** One of each kind that a paper on letters cites. */
export const ITEMS: readonly CslItem[] = [
  { id: 'trotskij1933', type: 'personal_communication', author: [{ family: 'Trotskij', given: 'Lev' }], recipient: [{ literal: 'Brittiska sektionen' }, { literal: 'Bolsjevik-leninisterna' }], title: 'En liten grupps hävstång', issued: { 'date-parts': [[1933, 10, 2]] }, 'publisher-place': 'Paris', archive: 'Arbetarrörelsens arkiv', archive_location: 'Vol. 3', translator: [{ family: 'Ekström', given: 'Maja' }], language: 'sv' },
  { id: 'about', type: 'personal_communication', author: [{ family: 'Trotskij', given: 'Lev' }], issued: { 'date-parts': [[1933, 10]], circa: true } },
  { id: 'season', type: 'personal_communication', author: [{ literal: 'Lenin' }], recipient: [{ family: 'Sundell', given: 'Karin' }], issued: { 'date-parts': [[1933]], season: 3 }, note: 'Skrifter, band 2' },
  { id: 'span', type: 'personal_communication', author: [{ literal: 'Lenin' }], recipient: [{ family: 'Sundell', given: 'Karin' }], issued: { 'date-parts': [[1933, 9, 5], [1933, 10, 7]] } },
  { id: 'open', type: 'personal_communication', recipient: [{ family: 'Sundell', given: 'Karin' }], issued: { literal: '1933–' } },
  { id: 'deutscher1963', type: 'book', author: [{ family: 'Deutscher', given: 'Isaac' }], title: 'The Prophet Outcast: Trotsky 1929–1940', issued: { 'date-parts': [[1963]] }, publisher: 'Oxford University Press', 'publisher-place': 'London', edition: '2', volume: '3' },
  { id: 'edited', type: 'book', editor: [{ family: 'Beer', given: 'Max' }, { family: 'Adler', given: 'Max' }], title: 'Samling', issued: { 'date-parts': [[1963]] }, 'original-date': { 'date-parts': [[1921]] } },
  { id: 'article', type: 'article-journal', author: [{ family: 'Karlsson', given: 'Anna' }], title: 'Titel <i>kursiv</i> & "citat"', 'container-title': 'Arkiv', volume: '12', issue: '3', page: '45-67', issued: { 'date-parts': [[1999]] }, DOI: '10.1/x' },
  { id: 'chapter', type: 'chapter', author: [{ family: 'Karlsson', given: 'Anna' }], title: 'Titel', 'container-title': 'Bok', editor: [{ family: 'Beer', given: 'Max' }], page: '1-20', issued: { 'date-parts': [[1999]] }, publisher: 'Arkiv', 'publisher-place': 'Lund' },
  { id: 'thesis', type: 'thesis', author: [{ family: 'Karlsson', given: 'Anna' }], title: 'Titel', genre: 'diss.', publisher: 'Uppsala universitet', issued: { 'date-parts': [[2001]] } },
  { id: 'web', type: 'webpage', author: [{ family: 'Karlsson', given: 'Anna' }], title: 'Sida', URL: 'https://example.org/', accessed: { 'date-parts': [[2026, 10, 2]] } },
  { id: 'protocol', type: 'manuscript', title: 'Protokoll', archive: 'Riksarkivet', archive_location: 'F1:2', issued: { 'date-parts': [[1921, 3, 1]] } },
];
