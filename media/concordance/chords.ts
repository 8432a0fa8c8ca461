/** So long VS Code waits for the second key of a chord. */
const WAITS = 5000;

/** The second key of a chord of VS Code's (Ctrl+K L) is no letter for the field: VS Code hears it all the same. */
export function keepChordsOut(): void {
  let begun = -Infinity;
  document.addEventListener('keydown', event => {
    if (/^(?:Control|Meta|Shift|Alt|AltGraph)$/.test(event.key)) return;
    const isCtrl = event.ctrlKey || event.metaKey, isSecond = event.timeStamp - begun < WAITS;
    begun = isCtrl && !event.altKey && event.code === 'KeyK' && !isSecond ? event.timeStamp : -Infinity;
    if (isSecond && !isCtrl && event.key.length === 1) event.preventDefault();
  }, true);
}
