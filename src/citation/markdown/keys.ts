import { isBareKey } from '../../letter/citations';
import { Edit } from '../../text/fixes';
import { Range } from '../../text/range';

/** The edit that puts another key in the place of one; one that Pandoc does not read as it stands goes into braces (Pandoc manual, Citation syntax). */
export function replaceKey(text: string, { start, end }: Range, key: string): Edit {
  return { start, end, text: text[start - 1] !== '@' || isBareKey(key) ? key : `{${key}}` };
}
