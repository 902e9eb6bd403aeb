import { family, type Vector } from '../vector.ts';

/** Script and documents inside of addresses. */
export const ADDRESSES: readonly Vector[] = [
  ...family('script in a link', [
    ['javascript link', '<a href="javascript:RUN">press</a>'],
    ['javascript link in mixed case', '<a href="jAvAsCrIpT:RUN">press</a>'],
    ['javascript link with a tab inside', '<a href="java\tscript:RUN">press</a>'],
    ['javascript link with a line end inside', '<a href="java\nscript:RUN">press</a>'],
    ['javascript link with written tabs', '<a href="java&Tab;script&NewLine;&colon;RUN">press</a>'],
    ['javascript link with numbers', '<a href="&#x6A;&#97vascript&#0000058;RUN">press</a>'],
    ['javascript link behind control characters', '<a href="\u0001\u000E\u001F javascript:RUN">press</a>'],
    ['javascript link behind a hard blank', '<a href="&nbsp;javascript:RUN">press</a>'],
    ['javascript link behind a mark of order', '<a href="\uFEFFjavascript:RUN">press</a>'],
    ['javascript link with a NUL', '<a href="java\0script:RUN">press</a>'],
    ['javascript link as a comment', '<a href="javascript://FOREIGN/%0aRUN">press</a>'],
    ['javascript link with a name', '<a href="javascript://user:pass@FOREIGN/%0d%0aRUN">press</a>'],
    [
      'javascript link of an area',
      '<map name=m><area shape=default href="javascript:RUN"></map><img usemap=#m src=x:>',
    ],
    ['javascript link by xlink', '<a xlink:href="javascript:RUN">press</a>'],
    ['javascript link to be opened elsewhere', '<a href="javascript:RUN" target=_blank rel=opener>press</a>'],
    ['javascript link that is percent encoded', '<a href="javascript:%63onsole.log(1)">press</a>'],
    [
      'javascript link in a citation',
      '<q cite="javascript:RUN">said</q><blockquote cite="vbscript:RUN">said</blockquote>',
    ],
    ['javascript address as a base', '<base href="javascript:RUN//"><a href="#x">press</a>'],
    ['vbscript link', '<a href="vbscript:RUN">press</a>'],
    ['livescript and mocha links', '<a href="livescript:RUN">press</a><a href="mocha:RUN">press</a>'],
    ['data link to a page', '<a href="data:text/html,<script>RUN</script>">press</a>'],
    ['data link in base64', '<a href="data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg">press</a>'],
    [
      'data link to a drawing',
      '<a href="data:image/svg+xml,<svg onload=RUN xmlns=http://www.w3.org/2000/svg>">press</a>',
    ],
    [
      'data link with an odd type',
      '<a href="DATA:,text/html;charset=utf-7,+ADw-script+AD4-RUN+ADw-/script+AD4-">press</a>',
    ],
    [
      'blob and file system links',
      '<a href="blob:null/1">press</a><a href="filesystem:http://FOREIGN/t/x">press</a>',
    ],
    ['file and resource links', '<a href="file:///etc/passwd">press</a><a href="res://x">press</a>'],
    [
      'links of the browser',
      '<a href="view-source:http://FOREIGN/">press</a><a href="chrome://settings">press</a>',
    ],
    [
      'links of programs',
      '<a href="ms-msdt:/id">press</a><a href="search-ms:query=x">press</a><a href="feed:x">press</a>',
    ],
    [
      'links of the own program',
      '<a href="tagline:subscribe?url=x">press</a><a href="app://shell/">press</a>',
    ],
    ['a link with a password', '<a href="http://bank.example@FOREIGN/">press</a>'],
    ['a link with backslashes', '<a href="\\\\FOREIGN\\share">press</a><a href="/\\FOREIGN/x">press</a>'],
    [
      'a link that pings',
      '<a href="#x" ping="http://FOREIGN/ping" attributionsrc="http://FOREIGN/a">press</a>',
    ],
    [
      'a link that saves',
      '<a href="http://FOREIGN/setup.exe" download="invoice.pdf" target="_top">press</a>',
    ],
    ['a link that takes the window', '<a href="http://FOREIGN/" target="_parent" rel="opener">press</a>'],
    [
      'a link over the whole text',
      '<a href="http://FOREIGN/x" style="position:fixed;inset:0;z-index:9999">press</a>',
    ],
    ['a link that is focused', '<a href="http://FOREIGN/x" autofocus accesskey="j" tabindex="1">press</a>'],
  ]),
  ...family('script in another address', [
    ['javascript picture', '<img src="javascript:RUN" dynsrc="javascript:RUN" lowsrc="javascript:RUN">'],
    [
      'javascript in a set of pictures',
      '<img srcset="javascript:RUN 2x, data:text/html,x 1x" sizes="100vw">',
    ],
    [
      'javascript in a lazy picture',
      '<img data-src="javascript:RUN" data-srcset="vbscript:RUN 2x" src="data:,">',
    ],
    [
      'javascript in a background',
      '<table background="javascript:RUN"><tr><td background="javascript:RUN">cell</table>',
    ],
    ['javascript in a frame', '<iframe src="javascript:RUN"></iframe>'],
    ['javascript in a frame behind a blank', '<iframe src=" &#1;java&#10;script:RUN"></iframe>'],
    ['javascript in an object', '<object data="javascript:RUN"></object><embed src="javascript:RUN">'],
    ['javascript in a form', '<form action="javascript:RUN"><button>go</button><input type=submit></form>'],
    ['javascript in a button', '<form><button formaction="javascript:RUN">go</button></form>'],
    [
      'javascript in a picture that submits',
      '<form><input type=image src=x: formaction="javascript:RUN"></form>',
    ],
    [
      'javascript of a button outside of its form',
      '<form id=f></form><button form=f formaction=javascript:RUN>go</button>',
    ],
    ['javascript in a refresh', '<meta http-equiv="refresh" content="0;url=javascript:RUN">'],
    ['javascript in a poster', '<video poster="javascript:RUN"></video>'],
    ['javascript in a style', '<p style="background:url(javascript:RUN)">styled</p>'],
    ['javascript in a manifest', '<html manifest="javascript:RUN"><link rel=manifest href="javascript:RUN">'],
    [
      'javascript in a plain frame',
      '<frame src="javascript:RUN"><ilayer src="javascript:RUN"><layer src="javascript:RUN">',
    ],
    ['javascript in an applet', '<applet code="javascript:RUN" archive="//FOREIGN/a.jar"></applet>'],
    [
      'javascript in an isindex',
      '<isindex action=javascript:RUN type=image><input formaction=javascript:RUN>',
    ],
    [
      'a drawing as a picture',
      '<img src="data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 onload=%22RUN%22/%3E">',
    ],
    ['a page in a frame', '<iframe src="data:text/html,<script>RUN</script>"></iframe>'],
    ['a page in an object', '<object type="text/html" data="data:text/html,<script>RUN</script>"></object>'],
    [
      'a drawing in an object',
      '<object data="data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+"></object>',
    ],
    ['a drawing in an embed', '<embed type="image/svg+xml" src="data:image/svg+xml,<svg onload=RUN>">'],
    ['a style sheet of data', '<link rel=stylesheet href="data:text/css,*{display:none!important}">'],
  ]),
];
