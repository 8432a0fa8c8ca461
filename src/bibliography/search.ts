import { Entry } from './model';
import { fold } from '../text/fold';

export function searchText(entry: Entry): string { return fold(entry.key); }
