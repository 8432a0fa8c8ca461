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
  grammarWords: `the a an this that these those i you he she it we they one me him her us them thee thou thy thine ye my mine your yours his hers its our ours their theirs myself yourself himself herself itself ourselves yourselves themselves thyself oneself
    who whom whose which what whoever whatever whichever somebody someone something anybody anyone anything nobody none nothing everybody everyone everything some any no all each every either neither both such same other others another
    of in to for with on at by from about into upon over under after before between among amongst through during without within against towards toward until till since around across behind beyond beside besides near off out up down per except despite concerning unto along onto above below
    and or but nor so yet if because as than whether while whilst when where why how though although unless lest whereas also
    am is are was were be been being art wert have has had having hath hast do does did done doing doth dost can could may might must shall should will would ought need shalt wilt can't don't didn't doesn't isn't wasn't aren't weren't won't wouldn't shouldn't couldn't haven't hasn't hadn't
    i'm i've i'll i'd you're you've you'll you'd he's she's it's we're we've we'll they're they've they'll that's there's what's who's let's
    not only very too just even then there here thus hence therefore however now again ever never more most much many less least few little quite rather almost still already indeed perhaps away yes`,
  gaps: ['illegible', 'illegible word', 'illegible words', 'word illegible', 'words illegible', 'unreadable', 'indecipherable', 'unclear', 'torn', 'page torn', 'paper torn',
    'blotted', 'word missing', 'words missing', 'text missing', 'page missing', 'missing', 'lacuna', 'omitted', 'deleted', 'crossed out'],
};
