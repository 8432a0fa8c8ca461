declare module 'markdown-it' {
  import { Token } from 'vscode-markdown-languageservice';
  export default class MarkdownIt {
    constructor(options: { html: boolean });
    parse(text: string, env: object): Token[];
  }
}
