import type { CollocateOptionsState, Tab, ToPage, ToView } from '../../src/views/concordance/messages';
import type { PageWords } from '../../src/views/concordance/words';

/** What the page remembers of itself while it is hidden. */
export interface Memory { readonly tab: Tab; readonly options: CollocateOptionsState; readonly mode: 'time' | 'letter'; readonly isTableOpen: boolean }

declare function acquireVsCodeApi(): { postMessage(message: ToView): void; getState(): Memory | undefined; setState(state: Memory): void };

const api = acquireVsCodeApi();
const FIRST: Memory = { tab: 'concordance', options: { span: 5, least: 3, withoutFunctionWords: false, column: 'logLikelihood', isAscending: false, most: 200 }, mode: 'time', isTableOpen: false };

/** The words of the page, in the reader's language. */
export const words = JSON.parse(document.body.dataset.words!) as PageWords;

export function say(message: ToView): void { api.postMessage(message); }

export function memory(): Memory { return { ...FIRST, ...api.getState() }; }
export function remember(part: Partial<Memory>): void { api.setState({ ...memory(), ...part }); }

/** One listener for each kind of message. */
export function listen(heard: { readonly [Type in ToPage['type']]: (message: Extract<ToPage, { type: Type }>) => void }): void {
  window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => (heard[data.type] as ((message: ToPage) => void) | undefined)?.(data));
}
