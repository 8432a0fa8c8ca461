import { Hand } from './hands';
import { latexHand } from './handsOfLatex';
import { markdownHand, quartoHand, rMarkdownHand } from './handsOfMarkdown';
import { asciidocHand, orgHand, restructuredTextHand, typstHand } from './handsOfOthers';

/** One for each paper language. */
export const HANDS: readonly Hand[] = [markdownHand, quartoHand, rMarkdownHand, latexHand, typstHand, orgHand, restructuredTextHand, asciidocHand];
