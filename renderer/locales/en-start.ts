/** Feeds to begin with, the tour, and what to do where nothing is yet. */
export const enStart = {
  'starters.title': 'Feeds to begin with',
  'starters.hint': 'Choose from well-known feeds in your language',
  'starters.choose': 'Choose feeds',
  'starters.about':
    'Well-known public feeds. Nobody is asked before you subscribe, and each can be removed again.',
  'starters.language': 'Language of the feeds',
  'starters.subscribe':
    '{count, plural, =0 {Subscribe} one {Subscribe to # feed} other {Subscribe to # feeds}}',
  'starters.instead': 'Choose from well-known feeds instead',
  'tour.title': 'Show me around',
  'tour.step': '{at, number} of {of, number}',
  'tour.skip': 'Skip',
  'tour.back': 'Back',
  'tour.next': 'Next',
  'tour.done': 'Done',
  'tour.rail': 'Where you go',
  'tour.railText':
    'Latest has everything, Hot what several of your sources report at once. Your feeds and folders stand below.',
  'tour.tags': 'Follow tags, not only feeds',
  'tour.tagsText':
    'A followed tag gathers articles from all of your feeds, with its own count. The + here adds one, as does the + on a tag of an article.',
  'tour.more': 'More about it',
  'tour.moreText':
    'Below an open article stands what came before and after it, each line with the reason why.',
  'tour.search': 'Search everything kept',
  'tour.searchText':
    '{search, select, none {Words, "phrases" and conditions such as tag:france find it, without a network.} other {{search} leads here. Words, "phrases" and conditions such as tag:france find it, without a network.}}',
  'tour.keys': 'All of it has keys',
  'tour.keysText':
    '{help, select, none {The settings show every key and let you change it.} other {{help} shows every key and lets you change it.}}{palette, select, none {} other { {palette} does anything by its name.}}',

  'empty.noFeeds': 'No feeds yet',
  'empty.noFeedsHint': 'Add a site you read, and its articles appear here.',
  'empty.folder': 'Nothing stands here any more',
  'empty.folderHint': 'Its feeds are in other folders now, or unsubscribed from.',
  'empty.fetching': 'Fetching the first articles',
  'empty.failing': 'No article could be fetched',
  'empty.showHealth': 'Show what helps',
  'rules.showAll': 'Show the rules',
} as const;
