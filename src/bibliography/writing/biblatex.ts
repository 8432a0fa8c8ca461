import { CslItem } from '../model';
import { Edit } from '../../text/fixes';

export function writeBiblatex(item: CslItem): string { return item.id; }

export function putBiblatex(_text: string, _items: readonly CslItem[]): readonly Edit[] | undefined { return undefined; }
