import * as vscode from 'vscode';
import { commentingRanges } from './commentingRanges';
import { Drafts, placeOf } from './drafts';
import { LetterThread } from './letterThread';
import { NoteEditors } from './noteEditors';
import { status } from '../status';
import { toRange } from '../convert';
import { Pause, restedLetter } from '../pause';
import { Anchor, Change, anchorOf, findAnchor, follow } from '../../letter/annotating/anchor';
import { Annotation, Letter } from '../../letter/model';
import { Library } from '../../library/library';
import { LETTER } from '../../library/workspaceFiles';
import { Range } from '../../text/range';

const t = vscode.l10n.t;
const OWNER = 'glossator.annotations';
const PAUSE = 80;
/** Until scrolling rests. */
const REST = 150;
/** So many lines above and below what is to be seen have threads; so many keep theirs. */
const BEYOND = 30, FAR = 200;
/** So many threads are made at once, and after so many milliseconds the next ones: each is an editor to VS Code. */
const AT_ONCE = 3, BREATH = 30;

/**
 * The threads beside the passages of the letters that are to be seen, near what is to be seen of them; kept in step with every version of a
 * letter by the ids of its annotations. What has no place of its own in the letter is not shown at another one.
 */
export class Threads implements vscode.Disposable {
  private readonly controller = vscode.comments.createCommentController(OWNER, t('Annotations'));
  private readonly threads = new Map<string, Map<string, LetterThread>>();
  private readonly told = new Set<string>();
  private readonly disposables: vscode.Disposable[];
  private readonly pause: Pause;
  private count = 0;
  readonly editors: NoteEditors;

  constructor(private readonly library: Library, readonly drafts: Drafts, active: () => string | undefined) {
    this.editors = new NoteEditors(OWNER, drafts, active);
    this.controller.options = { prompt: t('Annotate'), placeHolder: t('A note in Markdown; #tags become tags') };
    this.controller.commentingRangeProvider = {
      provideCommentingRanges: async (document, token) => {
        const letter = await restedLetter(library, document, token);
        return letter ? { enableFileComments: false, ranges: commentingRanges(letter).map(each => toRange(document, each)) } : [];
      },
    };
    this.pause = new Pause(library, PAUSE, () => this.sync());
    this.disposables = [this.controller, this.pause, this.editors,
      library.onDidChange(({ uri, kind }) => { if (kind === 'letter' && (uri === '' || this.threads.has(uri) || isShown(uri))) this.pause.later(uri); }),
      vscode.window.onDidChangeVisibleTextEditors(() => this.pause.later()),
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor: { document } }) => { if (document.languageId === LETTER) this.pause.again(document.uri.toString(), REST); }),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (document.languageId === LETTER && contentChanges.length > 0) this.follow(document, contentChanges.map(({ rangeOffset: start, rangeLength, text }) => ({ start, end: start + rangeLength, length: text.length })));
      }),
    ];
    this.pause.later();
  }

  dispose(): void { for (const each of this.disposables) each.dispose(); }

  /** New notes go along with their passages. */
  private follow(document: vscode.TextDocument, changes: readonly Change[]): void {
    const uri = document.uri.toString();
    this.drafts.move(uri, changes, () => document.getText());
    for (const thread of this.threads.get(uri)?.values() ?? []) if (thread.anchor) thread.anchor = follow(thread.anchor, changes, document.getText());
  }

  /** All threads that are shown. */
  *all(): Generator<LetterThread> { for (const each of this.threads.values()) yield* each.values(); }

  /** Makes the threads what the letters say. */
  sync(): void {
    const visible = new Map<string, vscode.TextEditor[]>();
    for (const editor of vscode.window.visibleTextEditors) {
      if (editor.document.languageId !== LETTER) continue;
      const uri = editor.document.uri.toString();
      visible.set(uri, [...visible.get(uri) ?? [], editor]);
    }
    for (const [uri, threads] of this.threads) {
      if (visible.has(uri)) continue;
      for (const thread of threads.values()) thread.dispose();
      this.threads.delete(uri);
    }
    for (const [uri, editors] of visible) this.syncLetter(uri, editors);
  }

  private syncLetter(uri: string, editors: readonly vscode.TextEditor[]): void {
    const letter = this.library.letter(uri);
    if (!letter) return;
    const { document } = editors[0];
    const threads = this.of(uri), wanted = this.wanted(letter, threads, near(editors, BEYOND), near(editors, FAR));
    for (const [key, thread] of threads) {
      if (thread.id === undefined || wanted.has(key)) continue;
      // What is being written stays as a draft.
      thread.dispose();
      threads.delete(key);
    }
    let made = 0;
    for (const [id, annotation] of wanted) {
      let thread = threads.get(id);
      if (!thread) {
        if (made++ >= AT_ONCE) continue;
        thread = this.make(document, id, id, annotation.passage);
      }
      thread.show(toRange(document, annotation.passage), letter, annotation);
    }
    this.syncDrafts(document, letter, threads);
    if (made > AT_ONCE) this.pause.later(undefined, BREATH);
  }

  /** The annotations near what is to be seen, those that are not far and have a thread, and those that are being written. Two with the same id cannot be told apart. */
  private wanted({ annotations }: Letter, threads: ReadonlyMap<string, LetterThread>, stretches: readonly Range[], far: readonly Range[]): Map<string, Annotation> {
    const seen = new Set<string>(), wanted = new Map<string, Annotation>();
    for (const annotation of annotations) {
      const { id, passage } = annotation;
      if (seen.has(id)) wanted.delete(id);
      else if (threads.get(id)?.editing || (threads.has(id) ? far : stretches).some(each => each.start <= passage.end && passage.end <= each.end)) wanted.set(id, annotation);
      seen.add(id);
    }
    return wanted;
  }

  /** New notes that are being written, or were: each at its passage, if that is there. */
  private syncDrafts(document: vscode.TextDocument, letter: Letter, threads: Map<string, LetterThread>): void {
    const uri = document.uri.toString();
    let lost = 0;
    for (const draft of this.drafts.list(uri)) {
      const place = placeOf(letter, draft);
      if (!place && !this.editors.isOpen(draft)) lost++;
      if (place && draft.kind === 'new' && !threads.has(draft.key)) this.make(document, draft.key, undefined, place, draft.anchor);
    }
    for (const [key, thread] of threads) {
      const { anchor, editing } = thread;
      if (!anchor) continue;
      const place = findAnchor(letter.text, anchor);
      if (place && (editing || this.drafts.get(key))) thread.show(toRange(document, place), letter);
      // One that is being written stays where it is, until it is saved or given up.
      else if (!editing) this.remove(thread);
    }
    if (lost > 0 && !this.told.has(uri)) status(t('There are drafts of notes with no place in this letter. “Show Drafts…” has them.'));
    if (lost > 0) this.told.add(uri);
  }

  private of(uri: string): Map<string, LetterThread> {
    let threads = this.threads.get(uri);
    if (!threads) this.threads.set(uri, threads = new Map());
    return threads;
  }

  private make(document: vscode.TextDocument, key: string, id: string | undefined, place: Range, anchor?: Anchor): LetterThread {
    const uri = document.uri.toString();
    const thread = new LetterThread(uri, key, id, this.drafts, this.controller.createCommentThread(document.uri, toRange(document, place), []), anchor);
    this.of(uri).set(key, thread);
    return thread;
  }

  /** The thread of an annotation of a letter that is to be seen, near or far. */
  threadOf(document: vscode.TextDocument, letter: Letter, annotation: Annotation): LetterThread {
    const thread = this.of(document.uri.toString()).get(annotation.id) ?? this.make(document, annotation.id, annotation.id, annotation.passage);
    thread.show(toRange(document, annotation.passage), letter, annotation);
    return thread;
  }

  /** A thread for a new note at a passage: the one that is there already, if it is. */
  newThread(document: vscode.TextDocument, letter: Letter, passage: Range): LetterThread {
    const uri = document.uri.toString();
    for (const thread of this.of(uri).values()) if (thread.anchor?.start === passage.start && thread.anchor.end === passage.end) return thread;
    const draft = this.drafts.list(uri).find(each => { const place = each.kind === 'new' ? placeOf(letter, each) : undefined; return place?.start === passage.start && place.end === passage.end; });
    return this.make(document, draft?.key ?? `${uri}#new-${Date.now().toString(36)}-${this.count++}`, undefined, passage, anchorOf(letter.text, passage));
  }

  /** The passage of a new note in the letter as it is now. */
  passageOf({ anchor }: LetterThread, letter: Letter): Range | undefined { return anchor && findAnchor(letter.text, anchor); }

  /** Opens the editor of a note in a thread, with the cursor in it. */
  edit(thread: LetterThread, letter: Letter, annotation?: Annotation): void {
    this.editors.expect(thread);
    if (thread.thread.range) thread.show(thread.thread.range, letter, annotation);
    thread.expand();
  }

  remove(thread: LetterThread): void {
    thread.dispose();
    this.of(thread.uri).delete(thread.key);
  }
}

function isShown(uri: string): boolean { return vscode.window.visibleTextEditors.some(each => each.document.uri.toString() === uri); }

/** What editors of one document show, and so many lines around it. */
function near(editors: readonly vscode.TextEditor[], beyond: number): Range[] {
  return editors.flatMap(({ document, visibleRanges }) => visibleRanges.map(({ start, end }) => ({
    start: document.offsetAt(new vscode.Position(Math.max(0, start.line - beyond), 0)),
    end: document.offsetAt(document.lineAt(Math.min(document.lineCount - 1, end.line + beyond)).range.end),
  })));
}
