/**
 * Bytes as an editor shows them: UTF-8 (a byte order mark is no character), and line ends made alike where they are mixed, as VS Code
 * does when it opens a file: to CRLF where more than half of them have a carriage return, else to LF. Undefined where it is not UTF-8.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\r') ? withOneLineEnd(text) : text;
  } catch {
    return undefined;
  }
}

export function withOneLineEnd(text: string): string {
  let pairs = 0, returns = 0, feeds = 0;
  for (const [end] of text.matchAll(/\r\n|\r|\n/g)) {
    if (end === '\r\n') pairs++;
    else if (end === '\r') returns++;
    else feeds++;
  }
  const wanted = pairs + returns > (pairs + returns + feeds) / 2 ? '\r\n' : '\n';
  const alike = wanted === '\r\n' ? returns + feeds === 0 : pairs + returns === 0;
  return alike ? text : text.replace(/\r\n|\r|\n/g, wanted);
}
