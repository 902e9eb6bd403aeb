import { family, type Vector } from '../vector.ts';

/** Entities, character sets, invisible characters and text that deceives. */
export const WRITING: readonly Vector[] = [
  ...family('escaping', [
    ['escaped twice', '&lt;script&gt;RUN&lt;/script&gt;'],
    ['escaped three times', '&amp;lt;img src=x: onerror=RUN&amp;gt;'],
    ['escaped in hexadecimal', '&#x3c;img src=x: onerror=RUN&#x3e;'],
    ['escaped without a semicolon', '&lt<script>RUN</script>&ltimg src=x: onerror=RUN&gt'],
    ['escaped with many noughts', '&#0000000000060;script&#0000000062;RUN'],
    ['escaped beyond Unicode', '&#x110000;&#xD800;&#0;&#x80;<img src=x: onerror=RUN>'],
    ['escaped in an attribute', '<p title="&quot;&gt;&lt;img src=x: onerror=RUN&gt;">title</p>'],
    [
      'escaped in an alternative',
      '<img src=x: alt="&#34;onerror=RUN&#32;x=&#34;"><img src=x: alt=\'" onerror="RUN\'>',
    ],
    ['escaped by percent', '%3Cscript%3ERUN%3C/script%3E'],
    ['escaped by backslashes', '\\u003cscript\\u003eRUN\\x3c/script\\x3e'],
    ['entity that nobody knows', '&bogus;&lang;&rang;&nvlt;&nvgt;<img src=x: onerror=RUN>'],
    ['attribute with a backquote', '<img src=`x:` alt="``onerror=RUN"><p title=`a`>title</p>'],
    ['attribute with brackets', '<p title="<img src=x: onerror=RUN>" lang="en"><b>title</b></p>'],
    ['attribute without a value', '<p title lang dir hidden onclick>none</p><img alt src=x: onerror=RUN>'],
    ['attribute with a slash', '<p/title=a/onclick=RUN/>slash</p><a/href="javascript:RUN"/>press</a>'],
    ['attribute with equals signs', '<p =onclick=RUN ==x title==y>equals</p>'],
    ['attribute that is long', `<p title="${'a'.repeat(5000)}" onclick=RUN>long</p>`],
    ['attributes without end', `<p ${'a '.repeat(500)} onclick=RUN>many</p>`],
    ['language that is none', '<p lang="x;onclick=RUN" dir="rtl onclick=RUN">language</p>'],
    [
      'number that is none',
      '<ol start="1;RUN"><li value="9e9">one</ol><table><tr><td colspan="9999999">cell</table>',
    ],
    ['size that is none', '<img src="data:," width="100%;RUN" height="-1" sizes="RUN">'],
  ]),
  ...family('character set', [
    ['UTF-7', '+ADw-script+AD4-RUN+ADw-/script+AD4-'],
    ['overlong letters', '\u00C0\u00BCscript\u00C0\u00BERUN'],
    ['the sign of a Japanese set', '\u001B$B<img src=x: onerror=RUN>\u001B(B'],
    ['half of a pair', '\uD800<img src=x: onerror=RUN>\uDC00'],
    ['NUL in a name', '<scr\0ipt>RUN</scr\0ipt><img src=x: on\0error=RUN>'],
    ['NUL before a name', '<\0script>RUN</script><img \0onerror=RUN src=x:>'],
    ['a replaced letter in a name', '<scr\uFFFDipt>RUN</scr\uFFFDipt>'],
    ['controls among letters', '\u0001\u0008\u000B\u001F\u007F\u0085<img src=x: onerror=RUN>'],
    ['letters beyond the plane', '<img src=x: onerror=RUN title="\u{1F4A3}\u{10FFFF}">'],
    ['brackets of other alphabets', '\u2039script\u203ARUN \u02C2img onerror=RUN\u02C3 \u{FE64}b\u{FE65}'],
    [
      'a line end of another kind',
      '<img src=x:\u2028onerror=RUN\u2029><a href="javascript\u2028:RUN">press</a>',
    ],
  ]),
  ...family('deceit', [
    ['text that turns around', '<a href="http://FOREIGN/exe.fdp">http://bank.example/\u202Efdp.exe</a>'],
    ['isolates that stay open', '\u2066\u2067\u202D\u202Eturned <b>around</b>'],
    [
      'nothing between letters',
      'b\u200Ba\u200Cn\u200Dk\u2060.\uFEFFexample <a href="http://FOREIGN/">bank\u200B.example</a>',
    ],
    ['tags of invisible letters', '\u{E0001}\u{E0041}\u{E007F}hidden'],
    ['one letter with a hundred marks', `Z${'\u0301'.repeat(200)}`],
    ['a word without end', 'W'.repeat(3000)],
    [
      'a link that names another',
      '<a href="http://FOREIGN/x" title="https://bank.example/">https://bank.example/</a>',
    ],
    [
      'a link with letters of another alphabet',
      '<a href="http://\u0440\u0430\u0443\u0440\u0430l.example/">paypal</a>',
    ],
    ['a direction that is inherited', '<bdo dir=rtl>around</bdo><p dir=rtl>right <bdi>left</bdi>'],
    ['an overlay of words', '<ruby>one<rt>two<rt>three<rp>four</ruby>'],
    ['emptiness', '<p>&nbsp;</p><div></div><a href="http://FOREIGN/"></a><b> </b>'.repeat(20)],
  ]),
];
