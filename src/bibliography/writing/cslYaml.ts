import { CslItem } from '../model';
import { Edit } from '../../text/fixes';

export function writeCslYaml(item: CslItem): string { return item.id; }

export function putCslYaml(_text: string, _items: readonly CslItem[]): readonly Edit[] | undefined { return undefined; }
