/** A database that could not be used: what became of it, and what helps where there is none. */
export const enRecovery = {
  'recovery.from.damaged-file': 'The database was damaged and has been repaired.',
  'recovery.from.snapshot':
    'The database could not be read. Its latest copy took its place, with what you did since.',
  'recovery.from.subscriptions':
    'The database could not be read. Your subscriptions are back from the list beside it; articles come with the next refresh.',
  'recovery.from.nothing':
    'The database could not be read, and nothing of it was found: this one begins empty.',
  'recovery.counts':
    '{subscriptions, number} of {knownSubscriptions, number} subscriptions, {articles, number} of {knownArticles, number} articles, {saved, number} of {knownSaved, number} saved articles, {follows, number} of {knownFollows, number} followed tags.',
  'recovery.kept': 'The damaged file is kept: {path}',
  'recovery.dismiss': 'Got it',
  'recovery.opening': 'Opening what is kept. Where the database has to be repaired this takes a while.',
  'recovery.name': 'What became of the database',
  'recovery.readOnlyName': 'Read-only',
  'recovery.readOnly':
    'What is kept can be read and searched. Nothing new is fetched, and nothing you mark or change is kept.',

  'rescue.title': 'Tagline cannot open its database',
  'rescue.untouched': 'Nothing was changed or deleted. Everything is in this folder:',
  'rescue.tryAgain': 'Try again',
  'rescue.snapshot': 'Use the copy of {at, date, moment}',
  'rescue.snapshotHint':
    'What you read, saved and followed since is added to it. The present database is set aside, not deleted.',
  'rescue.export': 'Save the list of subscriptions',
  'rescue.exportHint': 'Any news reader can import it.',
  'rescue.empty': 'Begin with an empty database',
  'rescue.emptyHint': 'The present one is set aside with its copies, not deleted.',
} as const;
