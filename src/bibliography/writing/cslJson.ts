import { CslItem } from '../model';
import { Edit } from '../../text/fixes';

export function writeCslJson(item: CslItem): string { return item.id; }

export function putCslJson(_text: string, _items: readonly CslItem[]): readonly Edit[] | undefined { return undefined; }
