import { family, type Vector } from '../vector.ts';

/** Names that come to stand for the page's own, and names of JavaScript's. */
export const NAMES: readonly Vector[] = family('clobbering', [
  ['a document by an id', '<form id=document><input name=createElement></form>'],
  [
    'functions of a document',
    '<img name=getElementById src=x:><img name=querySelector src=x:><a name=querySelectorAll>anchor</a>',
  ],
  [
    'properties of a document',
    '<embed name=body><object name=head></object><form name=documentElement></form><iframe name=defaultView></iframe>',
  ],
  ['a body and an article', '<p id=body>b</p><p id=article>a</p><article id=app>inner article</article>'],
  [
    'the bridge',
    '<a id=tagline href="http://FOREIGN/">t</a><a id=tagline name=requests href="http://FOREIGN/x">r</a>',
  ],
  [
    'properties in two levels',
    '<form id=config><output id=url>one</output></form><form id=config><input name=src></form>',
  ],
  [
    'properties in three levels',
    '<iframe name=a srcdoc="<iframe srcdoc=\'<a id=c name=d href=x>\' name=b>"></iframe>',
  ],
  ['a collection', '<a id=x>one</a><a id=x name=y href="javascript:RUN">two</a>'],
  [
    'attributes of an element',
    '<form><input name=attributes><input name=childNodes><input name=parentNode><input name=remove></form>',
  ],
  [
    'the walk of a cleaner',
    '<form><input id=nodeName><input id=firstChild><input id=nextSibling><input id=removeAttribute></form>',
  ],
  [
    'types of the browser',
    '<p id=MutationObserver>m</p><p id=ResizeObserver>r</p><p id=DOMPurify>d</p><p id=trustedTypes>t</p>',
  ],
  [
    'functions of a window',
    '<a id=fetch>f</a><a id=alert>a</a><img name=open src=x:><img name=self src=x:><a id=top>t</a>',
  ],
  [
    'names of a prototype',
    '<p id=__proto__>p</p><p id=constructor>c</p><a name=prototype>n</a><p id=hasOwnProperty>h</p>',
  ],
  [
    'names of a prototype as attributes',
    '<p __proto__=x constructor=y toString=z valueOf=1 hasOwnProperty=2>attributes</p>',
  ],
  [
    'names of a prototype as elements',
    '<constructor>one</constructor><__proto__>two</__proto__><toString>three</toString><valueOf>four</valueOf>',
  ],
  [
    'names of a prototype as addresses',
    '<a href="__proto__:x">press</a><a href="constructor:x">press</a><img src=x: alt=__proto__>',
  ],
  ['sections of microdata', '<p itemscope itemtype="http://FOREIGN/t" itemid=x itemref=app>item</p>'],
  [
    'a part of the reader',
    '<span data-picture="http://FOREIGN/p.png" data-alt="x">place</span><button class=picture data-picture=x>place</button>',
  ],
  ['an element of its own', '<x-app is=x-app onclick=RUN>own</x-app><p is="x-app">own</p>'],
  [
    'an element of its own with a colon',
    '<o:p>office</o:p><fb:like href="//FOREIGN/">like</fb:like><html:script>RUN</html:script>',
  ],
  [
    'an element with an odd name',
    '<a.b>dot</a.b><a\u00E9>accent</a\u00E9><p"onclick=RUN>quote</p><h7>seven</h7>',
  ],
]);
