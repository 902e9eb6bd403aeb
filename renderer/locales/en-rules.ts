/** Rules: what they ask, what they do, and what they hid. */
export const enRules = {
  'rules.title': 'Rules',
  'rules.new': 'New rule',
  'rules.make': 'Make a rule…',
  'rules.makeFor': 'For {what}…',
  'rules.edit': 'Edit',
  'rules.editOne': 'Edit: {rule}',
  'rules.remove': 'Remove',
  'rules.removeOne': 'Remove: {rule}',
  'rules.removed': 'Rule removed. What it alone hid is shown again.',
  'rules.saved':
    '{hidden, plural, =0 {Rule saved} one {Rule saved, # article hidden} other {Rule saved, # articles hidden}}',
  'rules.empty': 'No rules yet',
  'rules.emptyHint':
    'A rule hides, marks, saves or tags what you would each time. Before you keep one you see what it would have done.',
  'rules.sentence': 'What {conditions}: {actions}.',
  'rules.carries': 'carries #{tag}',
  'rules.mentions': 'has “{words}” in its title or first words',
  'rules.comesFrom': 'comes from {source}',
  'rules.isBy': 'is by {author}',
  'rules.mute': 'hide it',
  'rules.markRead': 'mark it as read',
  'rules.save': 'save it',
  'rules.addTag': 'add #{tag}',
  'rules.acted':
    '{count, plural, =0 {Nothing met so far} one {# article met so far} other {# articles met so far}}',
  'rules.until': 'until {time}',
  'rules.ended': 'ended {time}',

  'rules.if': 'An article that has all of this',
  'rules.tagField': 'Tag',
  'rules.wordsField': 'Words in its title or first words',
  'rules.wordsHint': 'Whole words, all of them; “in quotes” side by side. Cyrillic words in any case.',
  'rules.sourceField': 'Source',
  'rules.anySource': 'Any source',
  'rules.authorField': 'Author',
  'rules.then': 'Is from now on',
  'rules.thenMute': 'Hidden',
  'rules.thenMarkRead': 'Marked as read',
  'rules.thenSave': 'Saved',
  'rules.thenAddTag': 'Given a tag',
  'rules.addedTag': 'The tag it is given',
  'rules.howLong': 'For how long',
  'rules.forGood': 'For good',
  'rules.forDay': 'For a day',
  'rules.forWeek': 'For a week',
  'rules.forMonth': 'For 30 days',
  'rules.asBefore': 'Until {time}, as before',
  'rules.trial': 'The last 30 days',
  'rules.trialFirst': 'Say what to look for, and you see here what it would have met.',
  'rules.trialRuns': 'Trying it out…',
  'rules.wouldHide':
    'Would have hidden {count, number} of {of, plural, one {# article} other {# articles}} of the last 30 days.',
  'rules.wouldMeet':
    'Would have met {count, number} of {of, plural, one {# article} other {# articles}} of the last 30 days.',
  'rules.wouldHideUntil':
    'Would have hidden {count, number} of {of, plural, one {# article} other {# articles}} of the 30 days up to {day}.',
  'rules.wouldMeetUntil':
    'Would have met {count, number} of {of, plural, one {# article} other {# articles}} of the 30 days up to {day}.',
  'rules.perDay': 'Articles per day, at most {most, number}',
  'rules.newest': 'The newest of them',
  'rules.hideKept':
    '{count, plural, one {Also hide the # article that is here already} other {Also hide the # articles that are here already}}',

  'rules.hidden': 'Hidden by rules',
  'rules.showHidden':
    '{count, plural, =0 {Nothing hidden} one {Show # hidden article} other {Show # hidden articles}}',
  'rules.hiddenBy': 'Hidden by your rule: {reason}',
  'rules.reasonWords': '{count, plural, one {word “{words}”} other {words “{words}”}}',
  'rules.reasonSource': 'source {source}',
  'rules.reasonAuthor': 'author {author}',
  'rules.showThis': 'Show this one',
  'rules.shown': 'Shown again, and not hidden by a rule any more',
  'rules.noneHidden': 'Nothing is hidden by your rules',
  'rules.noneHiddenHint': 'What a rule hides stands here, with the reason.',
  'rules.alsoHidden':
    '{count, plural, one {# more is hidden by your rules} other {# more are hidden by your rules}}',
} as const;
