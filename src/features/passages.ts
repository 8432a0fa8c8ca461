import * as vscode from 'vscode';
import { toRange } from './convert';
import { Painter, within } from './drawing';
import { TAG_COLORS, tagColor, tagsetOf } from '../glossary/tagset';
import { STROKE_LEVELS, Stroke, bandsOf, strokesOf } from '../letter/strokes';
import { ReadLetter } from '../library/library';
import { Range } from '../text/range';

/** Of passages without tags, then of the tags' colours in order. */
const COLORS = ['glossator.annotation', 'glossator.tag1', 'glossator.tag2', 'glossator.tag3', 'glossator.tag4', 'glossator.tag5', 'glossator.tag6', 'glossator.tag7', 'glossator.tag8'];
/** The shape of the line that goes with each colour, for those who do not see colours: dashes and gaps in pixels; none is a whole line. */
const DASHES: readonly (readonly number[])[] = [[], [], [8, 3], [2, 3], [9, 3, 2, 3], [], [4, 4], [9, 2, 2, 2, 2, 2], [18, 4]];
const DOUBLE = 5;
/** Of so many places of the ruler no two can be told apart: passages that are nearer share a mark. The editor goes through all marks at each key. */
const RULER_PLACES = 150;

/** Marks the passages of annotations: a tint and a line of a shape of its own for each tag's colour, and all of them in the overview ruler. */
export function passagesPainter(): Painter {
  const strokes = Array.from({ length: (TAG_COLORS + 1) * STROKE_LEVELS }, (_, index) => strokeType(Math.floor(index / STROKE_LEVELS), index % STROKE_LEVELS));
  const ruler = COLORS.map(color => vscode.window.createTextEditorDecorationType({
    overviewRulerColor: new vscode.ThemeColor(color), overviewRulerLane: vscode.OverviewRulerLane.Center, rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  }));
  const known = new WeakMap<ReadLetter, readonly Stroke[]>();
  /** The letter whose passages an editor's ruler shows, and the types that something is drawn in. */
  const ruled = new WeakMap<vscode.TextEditor, ReadLetter>(), used = new WeakMap<vscode.TextEditor, Set<vscode.TextEditorDecorationType>>();
  const set = (editor: vscode.TextEditor, type: vscode.TextEditorDecorationType, found: readonly Range[]): void => {
    let types = used.get(editor);
    if (!types) used.set(editor, types = new Set());
    if (found.length === 0 && !types.delete(type)) return;
    if (found.length > 0) types.add(type);
    editor.setDecorations(type, found.map(each => toRange(editor.document, each)));
  };
  return {
    paint(editor, read, near) {
      let all = known.get(read);
      if (!all) known.set(read, all = strokesIn(read));
      const shown = within(all, near);
      strokes.forEach((type, index) => set(editor, type, shown.filter(({ color, level }) => color * STROKE_LEVELS + level === index)));
      if (ruled.get(editor) === read) return;
      ruled.set(editor, read);
      const { document } = editor, lineAt = (offset: number): number => document.positionAt(offset).line;
      ruler.forEach((type, color) => set(editor, type, bandsOf(all.filter(each => each.color === color), lineAt, document.lineCount / RULER_PLACES)));
    },
    clear(editor) {
      for (const type of used.get(editor) ?? []) editor.setDecorations(type, []);
      used.delete(editor);
      ruled.delete(editor);
    },
    dispose() { for (const type of [...strokes, ...ruler]) type.dispose(); },
  };
}

function strokesIn({ letter, glossaries }: ReadLetter): Stroke[] {
  const tagset = tagsetOf(glossaries.map(each => each.glossary)), colors = new Map<string, number>();
  return strokesOf(letter, tag => {
    let color = colors.get(tag);
    if (color === undefined) colors.set(tag, color = tagColor(tag, tagset));
    return color;
  });
}

/** The lowest level runs along the foot of the line, the next one close above it, the last one over the words. In high contrast a border goes round. */
function strokeType(color: number, level: number): vscode.TextEditorDecorationType {
  const paint = `var(--vscode-${COLORS[color].replace('.', '-')})`;
  const thickness = color === 0 ? 1 : 2, place = ['100%', 'calc(100% - 3px)', '0'][level];
  const lines = color === DOUBLE ? [`${image(paint, [])} 0 ${place} / 100% 1px`, `${image(paint, [])} 0 ${['calc(100% - 2px)', 'calc(100% - 5px)', '2px'][level]} / 100% 1px`]
    : [`${image(paint, DASHES[color])} 0 ${place} / 100% ${thickness}px`];
  return vscode.window.createTextEditorDecorationType({
    outline: `none; box-shadow: ${['1px 0', '-1px 0', '0 1px'].map(side => `inset ${side} var(--vscode-glossator-passageBorder)`).join(', ')}; background: ${lines.map(line => `${line} no-repeat`).join(', ')}, color-mix(in srgb, ${paint} 10%, transparent)`,
    // What is typed at the ends of a passage, inside its mark, belongs to it.
    rangeBehavior: vscode.DecorationRangeBehavior.OpenOpen,
  });
}

function image(paint: string, dashes: readonly number[]): string {
  if (dashes.length === 0) return `linear-gradient(${paint}, ${paint})`;
  let at = 0;
  const stops = dashes.map((length, index) => `${index % 2 === 0 ? paint : 'transparent'} ${at}px ${at += length}px`);
  return `repeating-linear-gradient(90deg, ${stops.join(', ')})`;
}
