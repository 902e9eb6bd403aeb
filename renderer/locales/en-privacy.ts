/** Which hosts were contacted. */
export const enPrivacy = {
  'contacts.open': 'Contacted hosts',
  'contacts.title': 'Contacted hosts',
  'contacts.find': 'Find a host',
  'contacts.count': '{count, plural, =0 {No host was contacted.} one {# line} other {# lines}}',
  'contacts.shown': 'The latest {count, number} are shown; all of them are in the exported file.',
  'contacts.host': 'Host',
  'contacts.why': 'Why',
  'contacts.last': 'Last',
  'contacts.requests': 'Requests',
  'contacts.feed': 'A feed you subscribe to',
  'contacts.lookup': 'An address you looked up',
  'contacts.page': 'The page of an article',
  'contacts.picture': 'A picture in an article',
  'contacts.icon': 'The icon of a feed',
  'contacts.recording': 'A recording you asked for',
  'contacts.export': 'Export as CSV',
} as const;
