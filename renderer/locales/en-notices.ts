/** Notices: what a person is told of by itself, and the digest of the morning. */
export const enNotices = {
  'notices.news': '{count, plural, =1 {{cause}} one {{cause}: # story} other {{cause}: # stories}}',
  'notices.several': '{count, plural, one {# more story} other {# more stories}} under {causes}',
  'notices.line': '{title} · {source}',
  'notices.more': '{count, plural, one {and # more} other {and # more}}',
  'notices.open': 'Open',
  'notices.digestTitle': 'Your digest',
  'notices.digestBody':
    '{stories, plural, one {# story} other {# stories}} under {tags, plural, one {# tag} other {# tags}}',
  'notices.tellTag': 'Notify me of #{tag}',
  'notices.dontTellTag': 'Do not notify me of #{tag}',
  'notices.tellWord': 'Notify me',
  'notices.tellingWord': 'Notifying',
  'notices.tellFeed': 'Notify me of new articles',

  'digest.name': 'Digest',
  'digest.until': '{stories, plural, one {# story} other {# stories}} in the 24 hours up to {time}',
  'digest.counts':
    '{stories, plural, one {# story} other {# stories}}, {articles, plural, one {# article} other {# articles}}',
  'digest.all': 'Show all',
  'digest.allOf': 'Show all of #{tag}',
  'digest.above': 'Its stories stand above, under another tag.',
  'digest.noTags': 'Follow a tag, and find here each morning what came under it',
  'digest.noTagsHint': 'The digest gathers the day’s stories of the tags you follow, each of them once.',
  'digest.empty': 'Nothing came under your tags in the 24 hours up to {time}',
  'digest.emptyHint': 'What came since then stands in the next one.',

  'settings.notices': 'Notifications',
  'settings.noticesOn': 'Notify me of new articles',
  'settings.noticesHint':
    'Of the tags, feeds and rules that you chose for it: in their menus, or on a tag’s page. At most three at a time.',
  'settings.noticesBlocked':
    'This browser does not let Tagline notify you outside its window; inside it you are still told.',
  'settings.quiet': 'Quiet hours: tell me afterwards',
  'settings.quietFrom': 'Quiet from',
  'settings.quietUntil': 'Quiet until',
  'settings.digest': 'Tell me each day when the digest is ready',
  'settings.digestAt': 'Digest at',
} as const;
