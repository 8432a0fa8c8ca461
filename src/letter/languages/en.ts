import { LetterLanguage } from './language';

export const english: LetterLanguage = {
  code: 'en',
  point: 'point',
  greetings: ['dear', 'dearest', 'my dear', 'my dearest', 'my very dear', 'my beloved', 'beloved', 'darling', 'my darling', 'sir', 'sirs', 'madam', 'gentlemen',
    'honoured', 'honored', 'reverend', 'esteemed', 'respected', 'much respected', 'my lord', 'my good', 'hello', 'comrade', 'comrades', 'friend', 'friends', 'my friend', 'to whom'],
  closings: ['yours', 'ever yours', 'very truly', 'yours truly', 'truly yours', 'sincerely', 'very sincerely', 'faithfully', 'affectionately', 'your affectionate',
    'your loving', 'your friend', 'your obedient', 'your humble', 'your most', 'i am, sir', 'i am, dear', 'i am, my dear', 'i am yours', 'i remain', 'believe me',
    'with best', 'with kind', 'with kindest', 'with warm', 'with warmest', 'with fraternal', 'with comradely', 'with communist', 'with love', 'with great respect',
    'best wishes', 'best regards', 'kind regards', 'warm greetings', 'fraternally', 'comradely', 'respectfully', 'cordially', 'love', 'as ever'],
  to: ['to'],
  conjunctions: ['and', 'or', 'nor', 'to'],
  functionWords: ['the', 'and', 'of', 'to', 'that', 'is', 'it', 'was', 'for', 'you', 'with', 'have', 'this', 'but', 'which', 'are', 'not', 'be', 'my', 'from'],
  gaps: ['illegible', 'illegible word', 'illegible words', 'word illegible', 'words illegible', 'unreadable', 'indecipherable', 'unclear', 'torn', 'page torn', 'paper torn',
    'blotted', 'word missing', 'words missing', 'text missing', 'page missing', 'missing', 'lacuna', 'omitted', 'deleted', 'crossed out'],
};
