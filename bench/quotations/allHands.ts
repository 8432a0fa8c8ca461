import { Hand } from './hands';
import { latexHand } from './handsOfLatex';
import { markdownHand, notesHand, quartoHand, rMarkdownHand } from './handsOfMarkdown';
import { asciidocHand, orgHand, restructuredTextHand, typstHand } from './handsOfOthers';

/** One for each paper language, and one for the notes of letters. */
export const HANDS: readonly Hand[] = [markdownHand, quartoHand, rMarkdownHand, latexHand, typstHand, orgHand, restructuredTextHand, asciidocHand, notesHand];
