/** The full text of articles, beside what their feeds give. */
export const enOffline = {
  'fault.page-walled.consent':
    '{host} shows its articles only after you agree to its terms in a browser. The feed’s text stays.',
  'fault.page-walled.paywall': '{host} keeps the full text for subscribers. The feed’s text stays.',
  'fault.page-walled.sign-in': '{host} wants a sign-in before it shows the full text. The feed’s text stays.',
  'fault.page-without-text': 'The page at {host} holds no more text than the feed gives.',
  'fault.page-is-no-page': 'What {host} has at this address is not a web page. The feed’s text stays.',
  'fault.page-unreadable': 'The page at {host} could not be read. The feed’s text stays.',

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
} as const;
