// Every suite that runs inside VS Code; a new one is a line here.
import './activation.test';
import './letter.test';
import './terms.test';
import './glossary.test';
import './navigation.test';
import './problems.test';
import './commands.test';
import './letters.test';
import './completion.test';
import './rename.test';
import './seeing.test';
import './annotationsView.test';
import './annotate.test';
import './tags.test';
import './editorial.test';
import './formatting.test';
