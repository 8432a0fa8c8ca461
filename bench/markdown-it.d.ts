declare module 'markdown-it' {
  import { Token } from 'vscode-markdown-languageservice';
  export default class MarkdownIt {
    constructor(options?: { html: boolean });
    render(markdown: string): string;
    parse(text: string, env: object): Token[];
  }
}
