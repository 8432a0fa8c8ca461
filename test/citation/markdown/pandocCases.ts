/** What may stand after an `@`: keys, and what is none or goes on beyond one. */
export const KEYS: readonly string[] = [
  'a', 'a1', '1', '1933', '_a', '__', 'A', 'é', 'Åsa1933', '日本', 'Ⅷ', '²', '½x', '٣', 'a_b', 'a_b_', 'a__b', 'a-b', 'a-b-', 'a--b', 'a-', 'a.b', 'a.', 'a..b', 'a.b.c', 'a:b', 'a:', 'a::b', 'a:b:c', 'a/b', 'a//b', 'a:/b', 'a/', 'a//',
  'a://b', 'http://x.y/z', 'doi:10.1000/x', 'DBLP:conf/x/Y12', 'a+b', 'a+', 'a?b', 'a?', 'a<b', 'a<b>c', 'a>b', 'a~b', 'a~', 'a#b', 'a#', 'a$b', 'a%b', 'a&b', 'a&', 'a\'b', 'a’b', 'a"b', 'a,b', 'a;b', 'a!b', 'a(b)', 'a[b]', 'a{b}', 'a*b', 'a=b', 'a|b',
  'a\\b', 'a\\_b', 'a@b', 'a@', '*', '*a', '-a', '.a', ':a', '/a', '', ' a', '@a', 'e\u0301', 'a\u0301b', 'b\u0310', '{a}', '{a b}', '{a{b}c}', '{a', '{a}b', '{a.}', '{http://x.y/z?a=b;c}', '{a,b}', '{[a]}', '{@a}', '{a\\b}', '{å}', '{a}{b}', 'a’s', 'a\'s', 'a—b', 'a–b', 'a…b', 'a…',
  '𝐚', 'a𝐚', 'ａ', 'ß', 'ǅ', 'ªb', '\u00ada', 'a\u00adb', 'a\u200bb', 'Trotskij1933a', 'trotskij:1933', 'van.den.Berg-2001', 'smith_2001_a-title', 'a+b+c', 'x=1',
];

/** Citations of all kinds, each a text of its own. */
export const TEXTS: readonly string[] = [
  // In the text.
  'x @a y', 'x -@a y', '-@a [p. 3]', '(@a)', '(@a, @b)', '@a, @b; @c.', '“@a” "@b" \'@c\' ’@d …@e —@f', 'a\'@b', 'a\\\n@b', 'x:@a ;@b,@c/@d+@e=@f#@g%@h', 'a--@b a-@c -@d', '@a--@b @a---b', '@a\'s @b’s', 'foo.@a', '.@a', '..@a', '...@a ....@a .....@b',
  '\\.@a', '\\@a', '\\\\@a \\\\\\@b', '²@a ½@b', 'x@y.z', 'x@y@z', '&amp;@a', '`x`@b $x$@c', '*foo*@a', '**@a**@b', '***@c***@d _@e _@f', 'foo_@e', '_foo_@e', 'foo__bar @a__@b', '*a **@b** c*@d', '~~@a~~ x~@b~', '"foo"@a \'foo\'@b (foo)@c [foo]@d {foo}@e',
  'don\'t @a, \'tis [@b; \'x\' @c]', '@a@b', '@a [p. 3]', '@a[p. 3]', '@a\n[p. 4]', '@a\n  [p. 3]', '@a [\np. 3\n]', '@a []', '@a [x; y]', '@a [see @b]', '@a [@b]', '@a [x; @b; c @d]', '@a [p. 3; @b] @a [@b] @c [foo]{.x}', '@a [p. 3](x) @b [p. 3][x]', '@a [^1]\n\n[^1]: @b',
  '@a {x} @b{x}', '@a [foo] @b [foo]\n\n[foo]: http://x', '@a [p. 3] [@b]', '@a\n\n[p. 3]', '@a *[p. 3]*', '@a <!-- --> [p. 3]', '-@a', '--@a', '---@a', '----@a',
  // In brackets.
  '[@a]', '[@a, p. 3]', '[@a p. 3]', '[see @a]', '[see @a, pp. 3-5]', '[-@a]', '[see -@a, p. 3]', '[x-@a] [--@a] [---@a] [----@a]', '[a--@b; -@c; --@d; x -@e]', '[-@a -@b]', '[@a; @b]', '[@a;@b]', '[@a ;@b]', '[see @a, p. 3; also @b, ch. 4; @c]', '[@a; b]', '[a; @b]', '[@a;]', '[;@a]',
  '[@a; ; @b]', '[ @a ]', '[@a\np. 3]', '[@a,\np. 3; see\n@b]', '[@a and @b]', '[@a, see [@b], x]', '[see [@a] and @b]', '[a [@b] @c]', '[[@a]]', '[[x] @a]', '[@a [b; c] d; @e]', '[@a, [p. 3]]', '[@a, p. 3 \\] x; @b]', '[@a, x \\; y; @b]', '[@a, `;` x; @b]', '[@a, `]` x]', '[@a, $;$; @b]',
  '[@a, <b a=";">x</b>; @b]', '[@a, x &amp; y; @b]', '[@a, *x; y*; @b]', '[@a, **x** y; @b]', '[@a, *x]', '[@a, *x] y* z', '*[@a, x; y*]', '[@a, 5 * 3]', '[@a, "x; y"; @b]', '[@a, \'x; y\'; @b]', '["foo; bar" @a]', '[@a, "x; @b"]', '[@a, "x] y"', '[@a, "x] y', '[\'@a\' x] ["@b" x; @c]',
  '[@a, x_y; @b]', '[@a]s x[@b]', '[x@a]', '[\\@a] [\\@a; @b]', '[@a{p. 3}]', '[@a, {p. 3}, x]', '[@{a b}]', '[@{x[y]}]', '[@a', '@a]', '[@a [b]', '[@a]]', '[@a > x]', '[*see* @a, *p. 3*]', '[@a, p. 3 *passim*; see **also** @b]', '[-@a; -@b]', '[@a; -@b]', '[@a: 3]', '[@a (3)]', '[@a. x]',
  // What is no list: spans, links, images, references.
  '[@a]{.x}', '[@a]{#x .y} [@b]{}', '[@a](u)', '[@a](u "t @b")', '[@a](u){.x}', '[x](@a) [x](<@a>) [x](u "@a")', '[x [@a] y](u)', '[link @a](x (y) z)', '[l]( x ) @c', '![@a](u) ![@b] ![@c d]', '![cap @a](x.png){#fig:x width=50%} ![cap [@b]](x){.y}', '[@a][@b]', '[@a][ref]', '[text][@a]',
  '[x][@a][@b]', '[x][@a]{.x}', '[x][r] @a\n\n[r]: http://x/@b', '[@a]: http://x.y\n\n[@a]', '[r]: u\n\n[@a][r] [@b]', '[x]{.y}@a [x](y)@b [@c]@d @e@f', '^[@a]', '^[see @a, p. 3; @b]', 'x^[[@a; @b]]', '[^@a]\n\n[^@a]: x',
  // What is no text.
  '`@a` ``@b`c`` @d', '`@a', '$@a$ $ @b $ \\$@c$ $x$@d$', '$$@a$$', '<http://x@y> <x@y.z> <@a>', '<a href="@b">@c</a>', 'x <code>@a</code> <tt>@b</tt>', 'x <!-- @a --> @b<!-- -->@c', '\\emph{@a} \\foo @b', '\\foo {x} @a \\foo[@b] \\foo[x]{@c}{@d} \\foo [@e]', '\\@ref(fig:a) @b', '\\begin{foo} @a',
  // Blocks.
  '# head @a {#x .y k="@b"}\n\nhead @c\n=====', '> @a\nlazy @b\n> [@c\n> p. 3]\n\n>@d', '- @a\n- [@b;\n  @c]\n\n1) @d\n2) @e', 'x\n- @a\n- @b', 'a. @c\nb. @d\n\nA. Einstein @e\n\n1986\\. @f', '- x\n\n      @f code?\n\n- y\n\n    @g', '* x\n\n  @a\n\n        @b\n\n   @c\n\n@d',
  '1. x @a\n\n       code @b\n\n   @c\n- @d\n  - @e\n\n        @f', '-     @a\n\n-   @b', 'Term @a\n:   Def @b\n\n    More @c\n\n~   Def2 @d', 'Term\n\n:   Def @b\n\n        code @c', '(@) x @a\n(@foo) y [@foo] @foo\n\nsee @foo, @bar', '(@good) ok\n\nsee (@good) @good [@good]', '[^1]: note @a\n\n    more @b\n\n        code @c\n\ntext[^1] @d',
  '[^1]: note @a\nlazy @b\n\nx[^1]', '| verse @a\n| [@b,\n|  p. 3]\n  cont @c', '::: {.foo a="@a"}\n@b\n:::\n\n::: warning\n@c\n:::', '<div>\n*@a*\n\n<table>\n<tr>\n<td>@b</td>\n</tr>\n</table>\n</div>', '<div class="@x">\n@a\n</div>', '<pre>\n@a\n</pre>', '<script>\n@a\n</script> @b',
  '<pre><code>@a\n@b</code></pre>\n\n<style>\n@import x\n</style>', '<!-- @a\n\n@b -->\n@c', 'x <!-- @a\n\n@b --> @c', '\\begin{foo}\n@a\n\n@b\n\\end{foo}\n@c', '```{=html}\n@a\n```\n\n~~~ {.x}\n@b\n~~~\n\n``` x y z\n@c\n```', 'x\n```\n@a\n```\ny\n~~~\n@b\n~~~', '~~~~\n@a\n~~~\n@b\n~~~~\n@c', '```\n@a',
  '$$\n@a\n$$\n\n@b', 'x\n\n    @a\n\n\t@b', '| a @b | c |\n|------|---|\n| [@d, x | @e] |', '| a | b |\n|---|:-:|\n| [@a, p. 3] | `|@c` @d \\| @e |\n\n: caption [@f; @g]', '  a      @b\n------ ------\n[@c    @d]\nx      `@e`\n\nTable: cap [@f]',
  '+-----+------+\n| a   | @b   |\n+=====+======+\n| [@c | x    |\n| ]   | - @d |\n+-----+------+\n\n: cap @e', '-------------------------\n a       @b\n-------- ----------------\n [@c,    x [@d,\n p. 3]   p. 4]\n\n y       z\n-------------------------', '---\n\n@a\n\n---\n\n* * *\n@b',
];
