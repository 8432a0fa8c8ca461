/** Commands that stand for an accent over what follows, with Unicode's combining mark. */
export const ACCENTS: Readonly<Record<string, string>> = {
  '`': '\u0300', '\'': '\u0301', '^': '\u0302', '~': '\u0303', '=': '\u0304', '.': '\u0307', '"': '\u0308',
  u: '\u0306', v: '\u030c', H: '\u030b', r: '\u030a', c: '\u0327', d: '\u0323', b: '\u0331', k: '\u0328', t: '\u0361', h: '\u0309', G: '\u030f', U: '\u030e', f: '\u0311',
  textcommabelow: '\u0326', textcommaabove: '\u0313', textsubring: '\u0325', textsubcircum: '\u032d', newtie: '\u0361', cyrbreve: '\u0306', grave: '\u0300', acute: '\u0301', hat: '\u0302', tilde: '\u0303', bar: '\u0304', dot: '\u0307', ddot: '\u0308', breve: '\u0306', check: '\u030c', vec: '\u20d7',
};

/** Commands that stand for characters, in texts and in mathematics. */
export const SYMBOLS: Readonly<Record<string, string>> = {
  ...pairs('aa å AA Å ae æ AE Æ oe œ OE Œ o ø O Ø l ł L Ł ss ß SS ẞ i ı j ȷ dh ð DH Ð dj đ DJ Đ th þ TH Þ ng ŋ NG Ŋ ij ĳ IJ Ĳ'),
  ...pairs('textendash – textemdash — textquoteleft ‘ textquoteright ’ lq ‘ rq ’ textquotedblleft “ textquotedblright ” quotedblbase „ quotesinglbase ‚ guillemotleft « guillemotright » guillemetleft « guillemetright » guilsinglleft ‹ guilsinglright › glqq „ grqq “ glq ‚ grq ‘ flqq « frqq » flq ‹ frq › textquotesingle \' textquotedbl " dq "'),
  ...pairs('textellipsis … dots … ldots … cdots ⋯ textbullet • textperiodcentered · textasciitilde ~ textasciicircum ^ textbackslash \\ textbar | textless < textgreater > textbraceleft { textbraceright } textunderscore _ textdollar $ textasciigrave ` textasciiacute ´ textasciidieresis ¨ textasciimacron ¯ textasciicaron ˇ textasciibreve ˘ textnumero № texthyphen - hyphen - bibrangedash – bibdatedash – textvisiblespace ␣ slash / lbrace { rbrace } lbrack [ rbrack ] vert |'),
  ...pairs('S § P ¶ textsection § textparagraph ¶ dag † ddag ‡ textdagger † textdaggerdbl ‡ copyright © textcopyright © textregistered ® texttrademark ™ pounds £ textsterling £ euro € EUR € texteuro € textyen ¥ textcent ¢ textcurrency ¤ textdegree ° degree ° textordfeminine ª textordmasculine º textexclamdown ¡ textquestiondown ¿ textmu µ textonehalf ½ textonequarter ¼ textthreequarters ¾ textonesuperior ¹ texttwosuperior ² textthreesuperior ³ textpm ± texttimes × textdiv ÷ textlnot ¬ textestimated ℮ textmusicalnote ♪ textreferencemark ※ celsius ℃'),
  ...pairs('alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ mu μ nu ν xi ξ pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω'),
  ...pairs('times × div ÷ pm ± mp ∓ cdot ⋅ ast ∗ star ⋆ circ ∘ bullet ∙ leq ≤ le ≤ geq ≥ ge ≥ neq ≠ ne ≠ approx ≈ equiv ≡ sim ∼ simeq ≃ cong ≅ propto ∝ infty ∞ partial ∂ nabla ∇ sum ∑ prod ∏ int ∫ oint ∮ sqrt √ in ∈ notin ∉ ni ∋ subset ⊂ supset ⊃ subseteq ⊆ supseteq ⊇ cup ∪ cap ∩ emptyset ∅ forall ∀ exists ∃ neg ¬ lnot ¬ land ∧ wedge ∧ lor ∨ vee ∨ oplus ⊕ otimes ⊗ perp ⊥ bot ⊥ top ⊤ vdash ⊢ models ⊨ angle ∠ prime ′ ell ℓ hbar ℏ Re ℜ Im ℑ aleph ℵ Box □ square □ Diamond ◇ lozenge ◊ langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ ll ≪ gg ≫ flat ♭ sharp ♯ natural ♮ checkmark ✓'),
  ...pairs('to → rightarrow → textrightarrow → longrightarrow ⟶ Rightarrow ⇒ implies ⟹ leftarrow ← gets ← textleftarrow ← Leftarrow ⇐ leftrightarrow ↔ Leftrightarrow ⇔ iff ⟺ uparrow ↑ downarrow ↓ mapsto ↦'),
  ...pairs('textglotstop ʔ textrevglotstop ʕ textschwa ə textepsilon ɛ textopeno ɔ textesh ʃ textyogh ʒ textinvscr ʁ textltailn ɲ textturnr ɹ textbari ɨ textlengthmark ː textprimstress ˈ textsecstress ˌ textcrh ħ textchi χ textbeta β texttheta θ textgamma ɣ textipagamma ɣ textscriptg ɡ textturnv ʌ textscripta ɑ textupsilon ʊ textiota ɩ textbarl ɫ textltilde ɫ textbeltl ɬ textcrlambda ƛ textbarglotstop ʡ'),
  TeX: 'TeX', LaTeX: 'LaTeX', BibTeX: 'BibTeX', LaTeXe: 'LaTeX2ε', XeTeX: 'XeTeX', backslash: '\\', S: '§', quad: '\u2003', qquad: '\u2003', enspace: '\u2002', thinspace: '\u2009', nobreakspace: '\u00a0', space: ' ', textspace: ' ', nbsp: '\u00a0',
  today: '', bibnamedash: '———', newline: ' ', linebreak: ' ', par: ' ', isdot: '', adddot: '.', addcomma: ',', addspace: ' ', addnbspace: '\u00a0', addcolon: ':', addsemicolon: ';', adddotspace: '. ', textcompwordmark: '', cyrchar: '', relax: '',
};

/** Signs after a backslash that stand for a character; all others stand for themselves. */
export const SIGNS: Readonly<Record<string, string>> = {
  '\\': ' ', ' ': ' ', '\n': ' ', '\r': ' ', '\t': ' ', ',': '\u2009', ';': ' ', ':': ' ', '!': '', '/': '', '-': '', '@': '', '*': '', '(': '', ')': '', '[': '', ']': '', '|': '|', '>': ' ',
};

/** What a command of one argument makes of it. */
export const WRAPS: Readonly<Record<string, readonly [open: string, close: string]>> = {
  ...wraps('emph textit textsl mkbibemph mkbibitalic em it itshape sl slshape mathit', '<i>', '</i>'),
  ...wraps('textbf mkbibbold strong bf bfseries mathbf boldsymbol', '<b>', '</b>'),
  ...wraps('textsc sc scshape mkbibsc textscsc', '<span style="font-variant: small-caps;">', '</span>'),
  ...wraps('textsuperscript mkbibsuperscript textsuper', '<sup>', '</sup>'), ...wraps('textsubscript mkbibsubscript', '<sub>', '</sub>'),
  ...wraps('enquote mkbibquote', '“', '”'), ...wraps('mkbibparens', '(', ')'), ...wraps('mkbibbrackets', '[', ']'), ...wraps('nocase ', '<span class="nocase">', '</span>'),
};

/** Those that hold for the rest of their group. */
export const DECLARATIONS: ReadonlySet<string> = new Set('em it itshape sl slshape bf bfseries sc scshape'.split(' '));

/** How many arguments go before the one that is read: `\href{url}{text}`. */
export const DROPPED: Readonly<Record<string, number>> = { href: 1, textcolor: 1, foreignlanguage: 1, textlang: 1, raisebox: 1 };

/** Those whose arguments say nothing: `\noopsort{1973b}`. */
export const SILENT: ReadonlySet<string> = new Set('noopsort SortNoop hyphenation index hspace vspace label color selectlanguage fontsize todo'.split(' '));

function pairs(text: string): Record<string, string> {
  const words = text.split(' ');
  return Object.fromEntries(Array.from({ length: words.length / 2 }, (_, i) => [words[2 * i], words[2 * i + 1]]));
}

function wraps(names: string, open: string, close: string): Record<string, readonly [string, string]> {
  return Object.fromEntries(names.split(' ').map(name => [name, [open, close] as const]));
}
