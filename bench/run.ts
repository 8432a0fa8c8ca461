import { benchAnnotations } from './annotations';
import { benchBibliography } from './bibliography';
import { benchBundles } from './bundles';
import { benchCitedLetters } from './citedLetters';
import { benchCompletion } from './completion';
import { benchConcordance } from './concordance';
import { benchConcordanceCounts } from './concordanceCounts';
import { benchConcordanceView } from './concordanceView';
import { benchCorpora } from './corpora';
import { benchEdits } from './edits';
import { benchFormatting } from './formatting';
import { benchHost } from './host';
import { benchLetters } from './letters';
import { benchLibrary } from './library';
import { benchRival } from './markdown';
import { benchLongPapers } from './longPapers';
import { Line } from './measure';
import { benchPapers } from './papers';
import { benchQuotations } from './quotations';
import { benchSwedish } from './swedish';
import { benchTerms } from './terms';
import { benchUnharmed } from './unharmed';

/** `npm run bench`: figures, ratios against rivals in the same run, and how costs grow. Ends in an error where a goal is missed. CORPORA=folder adds real letters, SEQUENCES=n says how often they are annotated, ONLY=Letters runs the benches whose names begin so. */
async function main(): Promise<void> {
  const treebank = process.argv[2] ?? process.env.TREEBANK, only = process.env.ONLY;
  const benches: Record<string, () => Line[] | Promise<Line[]>> = {
    'Letters': benchLetters, 'Bibliographies': benchBibliography, 'Terms': benchTerms, 'Edits': benchEdits, 'Papers': benchPapers, 'Quotations': () => benchQuotations(process.env.CORPORA), 'Long papers': benchLongPapers, 'Cited letters': benchCitedLetters, 'Concordance': benchConcordance, 'Concordance, in VS Code': benchConcordanceView, 'Concordance, counted by others': () => benchConcordanceCounts(process.env.CORPORA), 'Bundles': benchBundles, 'Citing': benchCompletion, 'Formatting': benchFormatting,
    'In VS Code': benchHost, 'Annotations': benchAnnotations, 'The library, in VS Code': benchLibrary, 'The library, beside the Markdown service': benchRival, 'Real letters': () => benchCorpora(process.env.CORPORA), 'Unharmed': () => benchUnharmed(process.env.CORPORA), 'Swedish inflection': () => benchSwedish(treebank),
  };
  let missed = 0;
  for (const [name, bench] of Object.entries(benches)) {
    if (only !== undefined && !name.startsWith(only)) continue;
    console.log(`\n${name}`);
    for (const { what, value, goal, met } of await bench()) {
      console.log(`  ${met === undefined ? ' ' : met ? '✓' : '✗'} ${what}: ${value}${goal ? ` (${goal})` : ''}`);
      if (met === false) missed++;
    }
  }
  console.log(`\n${missed === 0 ? 'All goals are met.' : `${missed} missed.`}`);
  process.exit(missed > 0 ? 1 : 0);
}

main().catch(error => {
  console.error(error);
  process.exit(1);
});
