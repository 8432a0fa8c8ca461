import { PlainTexts } from './plainTexts';
import { ListValue, MapField, MapValue, TextValue, Value } from './yamlValue';

/** Control characters (tabs among them), carriage returns that end no line, byte order marks: what would need care. */
const UNPLAIN = /[\0-\x09\x0b\x0c\x0e-\x1f\x7f\ufeff]|\r(?!\n)/;
const SPACE = 32, HASH = 35, COLON = 58;
const DEEPEST = 20;

/**
 * Reads YAML as people write it, without the library: fields and lists by indentation, lists and maps in brackets, texts plain,
 * quoted, of several lines or in a block, remarks. Gives the very value that the library gives (kinds, texts, ranges) where that
 * finds no errors; undefined as soon as anything is not surely so plain, and where there is no value. Never throws; linear.
 */
export function readPlainYaml(text: string, offset = 0): Value | undefined {
  return UNPLAIN.test(text) ? undefined : new PlainReader(text, offset).document();
}

class PlainReader extends PlainTexts {
  document(): Value | undefined {
    this.next();
    const value = this.indent < 0 ? undefined : this.isDash(this.at) ? this.readList(0) : this.readMap(0);
    return this.sure && this.indent < 0 ? value : undefined;
  }

  private readMap(depth: number): MapValue | undefined {
    const { indent, at: start } = this, fields: MapField[] = [];
    do {
      const key = this.keyAt(this.at);
      if (!key || depth > DEEPEST) return this.unsure();
      fields.push(this.field(key.text, this.readField(key.after, indent, depth + 1)));
    } while (this.sure && this.indent === indent);
    this.closes(indent);
    return this.mapValue(fields, start, this.after);
  }

  private field({ text, start, end }: TextValue, value: Value | undefined): MapField { return { key: text, keyRange: { start, end }, value }; }

  private readList(depth: number): ListValue | undefined {
    const { indent, at: start } = this, items: Value[] = [];
    do {
      const at = this.skip(this.at + 1);
      if (depth > DEEPEST) return this.unsure();
      const item = this.keyAt(at) ? this.readItem(at, depth + 1) : this.readValue(at, indent, depth + 1);
      if (item) items.push(item);
    } while (this.sure && this.indent === indent && this.isDash(this.at));
    this.closes(indent);
    return this.listValue(items, start, this.after);
  }

  /** A map that begins after a dash: its other fields are indented as its first one. */
  private readItem(at: number, depth: number): MapValue | undefined {
    this.indent += at - this.at;
    this.at = at;
    return this.readMap(depth);
  }

  /** A map or a list ends. The library counts remarks to it that are indented more. */
  private closes(indent: number): void { if (this.after < 0 || this.remark > indent) this.unsure(); }

  /** What stands after a key's colon, or on the lines under it. */
  private readField(from: number, parent: number, depth: number): Value | undefined {
    const at = this.skip(from), remark = this.text[at] === '#';
    if (at < this.end && !remark) return this.readValue(at, parent, depth);
    this.next();
    if (this.indent >= parent && this.isDash(this.at)) {
      const beside = this.indent === parent, list = this.readList(depth);
      // The library counts a remark below such a list to the map, if the map ends there.
      if (beside && this.remark === parent && parent > 0) this.after = -1;
      return list;
    }
    if (this.indent > parent && this.keyAt(this.at)) return this.readMap(depth);
    // After a remark or a blank line the library may read on into lines that are indented less.
    if (this.indent > parent) return this.remark >= 0 || this.blanks || '|>'.includes(this.text[this.at]) ? this.unsure() : this.readValue(this.at, parent, depth);
    this.after = remark || this.remark >= 0 ? -1 : from;
    return undefined;
  }

  private readValue(at: number, parent: number, depth: number): Value | undefined {
    switch (this.text[at]) {
      case '"': case '\'': return this.readQuoted(at, parent);
      case '|': case '>': return this.readBlock(at, parent);
      case '[': case '{': {
        this.at = at;
        const value = this.inBrackets(parent, depth, true);
        this.readEnd(this.at);
        return value;
      }
      default: return this.beginsPlain(at) ? this.readPlain(at, parent) : this.unsure();
    }
  }

  /** A list or a map in brackets: `at` goes from the first of them to after the last. Lines may end between its parts. */
  private inBrackets(parent: number, depth: number, outer: boolean): Value | undefined {
    const start = this.at, close = this.text[start] === '[' ? ']' : '}';
    const items: Value[] = [], fields: MapField[] = [];
    if (depth > DEEPEST) return this.unsure();
    this.at++;
    this.skipLines(parent, outer);
    for (let more = this.text[this.at] !== close; this.sure && more;) {
      const key = close === '}' ? this.keyInBrackets() : undefined;
      if (key) this.skipLines(parent, outer);
      const value = '[{'.includes(this.text[this.at]) ? this.inBrackets(parent, depth + 1, false) : this.textInBrackets();
      if (!value) return this.unsure();
      if (key) fields.push(this.field(key, value)); else items.push(value);
      this.skipLines(parent, outer);
      more = this.text[this.at] === ',';
      if (more) {
        this.at++;
        this.skipLines(parent, outer);
      }
    }
    if (!this.sure || this.text[this.at] !== close) return this.unsure();
    this.at++;
    return close === ']' ? this.listValue(items, start, this.at) : this.mapValue(fields, start, this.at);
  }

  /** To the next part, on this line or on one that is indented more; only the last bracket may stand below the key. */
  private skipLines(parent: number, outer: boolean): void {
    this.at = this.skip(this.at);
    if (this.at < this.end) return;
    this.next();
    if (this.remark >= 0 || (this.indent <= parent && !(outer && this.indent === parent && ']}'.includes(this.text[this.at])))) this.unsure();
  }

  private keyInBrackets(): TextValue | undefined {
    const key = this.textInBrackets(), colon = this.skip(this.at);
    if (!key || this.text[colon] !== ':' || !this.isBlank(colon + 1)) return this.unsure();
    this.at = colon + 1;
    return key;
  }

  private textInBrackets(): TextValue | undefined {
    const start = this.at;
    if (this.text[start] === '"' || this.text[start] === '\'') {
      const close = this.closing(start);
      if (close < 0 || close > this.end) return this.unsure();
      this.at = close + 1;
      return this.textValue(this.unquoted(start, close), start, this.at);
    }
    if (!this.beginsPlain(start)) return this.unsure();
    let at = start, end = start;
    for (; at < this.end; at++) {
      const code = this.code(at);
      if (isBracket(code) || (code === COLON && (this.isBlank(at + 1) || isBracket(this.code(at + 1))))) break;
      if (code === HASH && end < at) return this.unsure();
      if (code !== SPACE) end = at + 1;
    }
    this.at = at;
    return this.textValue(this.text.slice(start, end), start, end);
  }
}

/** What ends a text in brackets: a comma, too. */
function isBracket(code: number): boolean { return code === 0x5b || code === 0x5d || code === 0x7b || code === 0x7d || code === 0x2c; }
