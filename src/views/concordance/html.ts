import * as vscode from 'vscode';
import { PageWords } from './words';

/** The page: one script, one style, nothing from elsewhere, and nothing in it that a stranger wrote. */
export function pageHtml(webview: vscode.Webview, extension: vscode.Uri, words: PageWords): string {
  const uri = (name: string): string => attribute(webview.asWebviewUri(vscode.Uri.joinPath(extension, 'dist/concordance', name)).toString());
  const nonce = Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('');
  // A picture is drawn from what the page itself has made.
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${webview.cspSource}; img-src blob:`;
  return `<!DOCTYPE html>
<html lang="${attribute(vscode.env.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${attribute(policy)}">
<meta name="viewport" content="width=device-width">
<link rel="stylesheet" href="${uri('page.css')}">
<title>${attribute(words.title)}</title>
</head>
<body data-words="${attribute(JSON.stringify(words))}" data-vscode-context="${attribute(JSON.stringify({ preventDefaultContextMenuItems: true }))}">
<script nonce="${nonce}" src="${uri('page.js')}"></script>
</body>
</html>`;
}

function attribute(text: string): string { return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;'); }
