/** What is kept for reading without a network: full texts beside what feeds give, and pictures. */
export const enOffline = {
  'fault.page-walled.consent':
    '{host} shows its articles only after you agree to its terms in a browser.{who, select, person { Open the page in a browser.} other { The feed’s text stays.}}',
  'fault.page-walled.paywall':
    '{host} keeps the full text for subscribers.{who, select, person { Open the page in a browser.} other { The feed’s text stays.}}',
  'fault.page-walled.sign-in':
    '{host} wants a sign-in before it shows the full text.{who, select, person { Open the page in a browser.} other { The feed’s text stays.}}',
  'fault.page-without-text':
    'No article was found on the page at {host}, or none longer than what the feed gives.{who, select, person { Open the page in a browser.} other { The feed’s text stays.}}',
  'fault.page-is-no-page':
    'What {host} has at this address is not a web page.{who, select, person { Open the page in a browser.} other { The feed’s text stays.}}',
  'fault.page-unreadable':
    'The page at {host} could not be read.{who, select, person { Open the page in a browser.} other { The feed’s text stays.}}',
  'fault.picture-is-none':
    'What {host} sent is no picture that can be shown. Tagline does not ask for it again.',
  'fault.picture-blank': 'The picture at {host} shows nothing. Tagline does not ask for it again.',
  'fault.picture-too-large':
    'The picture at {host} has more than {megapixels} million pixels. Tagline does not ask for it again.',
  'fault.picture-left-out':
    'The article has {megabytes} MB of pictures already, as many as the settings allow, so this one is left out.',

  'fullText.feed': 'Feed text',
  'fullText.full': 'Full text',
  'fullText.which': 'Which text',
  'fullText.fetching': 'Fetching the full text…',
  'fullText.ready': 'The full text is ready.',
  'fullText.show': 'Show it',
  'fullText.failed': 'No full text: {reason}',
  'fullText.retry': 'Try again',
  'fullText.entry': 'Which text…',
  'fullText.title': 'Text of {name}',
  'fullText.asSettings': 'As in the settings',
  'fullText.ask': 'When I ask',
  'fullText.asSettingsHint': 'What the settings say for all feeds.',
  'fullText.feedHint': 'What the feed gives, and nothing more.',
  'fullText.fullHint':
    'The page of each new article is fetched too, one after the other, so that it can be read whole without a network.',
  'fullText.askHint': 'The page is fetched when you press “Full text” in an article.',
  'settings.fullText': 'Full text of articles',
  'settings.fullTextLearned': 'Of short feeds',
  'settings.fullTextNever': 'Never',
  'settings.fullTextHint':
    'Where a feed gives only the beginnings of its articles, their pages are fetched as they arrive; others when you ask.',
  'keys.fullText': 'Full text or feed text',

  'article.keeping': 'Keeping {kept} of {all} pictures…',
  'article.keepingText': 'Fetching the full text…',
  'article.keptTextOnly': 'Text kept',
  'article.keptTextOnlyHint':
    '{count, plural, one {# picture is not on this computer.} other {# pictures are not on this computer.}}',
  'article.pictureComing': 'Picture on its way: {alt}',
  'article.pictureComingNoText': 'Picture on its way',
  'article.pictureMissing': 'Picture not kept: {alt}',
  'article.pictureMissingNoText': 'Picture not kept',
  'article.pictureFetch': 'Fetch it',
  'article.leadPicture': 'Picture of this article',
  'list.isOfflineReady': 'Ready to be read without a network',
  'offline.keepTag': 'Keep #{tag} offline',
  'offline.keepWord': 'Keep offline',
  'offline.keepingWord': 'Kept offline',
  'offline.readyOf': '{ready} of {articles} ready to be read without a network',
  'settings.density': 'Lines of lists',
  'settings.densityCompact': 'Compact',
  'settings.densityComfortable': 'Comfortable',
  'settings.densityPictures': 'With pictures',
  'settings.offline': 'Without a network',
  'settings.pictures': 'Keep pictures',
  'settings.picturesArriving': 'As they arrive',
  'settings.picturesOpened': 'When I open',
  'settings.picturesNone': 'Never',
  'settings.picturesArrivingHint':
    'Pictures of the newest articles of each feed are fetched as they arrive, so that they are there without a network.',
  'settings.picturesOpenedHint':
    'Pictures are fetched when you open or save an article, and for tags that you keep offline.',
  'settings.picturesNoneHint': 'Only a picture that you ask for in an article is fetched.',
  'settings.megabytesPerDay': 'At most in a day',
  'settings.megabytesPerArticle': 'At most for one article',
  'settings.megabytesInAll': 'At most in all; the oldest go first',
  'settings.megabytes': '{count} MB',
  'settings.metered': 'This network is paid for by use',
  'settings.meteredHint':
    'Feeds are refreshed; full texts and pictures are fetched when you open an article, and not before.',
  'keepPage.title': 'Keep a page',
  'keepPage.label': 'Address of an article',
  'keepPage.hint': 'Its text and pictures are kept among the saved articles, to be read without a network.',
  'keepPage.keep': 'Keep',
  'keepPage.keeping': 'Fetching the page…',
  'keepPage.entry': 'Keep a page…',
  'keepPage.instead': 'Keep this page to read later…',
  'keepPage.feed': 'Kept pages',
  'keepPage.kept': 'The page is kept',
  'keepPage.wasHere': 'This article was here already; it is saved now',
} as const;
