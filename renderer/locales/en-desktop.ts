/** The program in its system: links, files, the tray. */
export const enDesktop = {
  'desktop.section': 'On this computer',
  'desktop.startsAtLogin': 'Start when I sign in',
  'desktop.startsAtLoginAbout': 'Out of sight: it fetches, and shows its window when you ask for it.',
  'desktop.hasTray': 'Icon in the tray',
  'desktop.hasTrayAbout': 'With the number of unread articles; there you also pause refreshing.',
  'desktop.closesToTray': 'Go on when the window is closed',
  'desktop.closesToTrayAbout': 'Tagline stays in the tray and goes on fetching; quit it from there.',
  'desktop.importTitle': 'Import feeds from {file}',
  'desktop.importSum':
    '{fresh, plural, =0 {No new feeds} one {# new feed} other {# new feeds}}{known, plural, =0 {} one {, # is here already} other {, # are here already}}{refused, plural, =0 {} one {, # is no web address} other {, # are no web addresses}}.',
  'desktop.importList': 'New feeds',
  'desktop.import': 'Import',
  'desktop.dropAddress': 'Drop the address to look for its feed',
  'desktop.askedNote': 'A link asks to subscribe to this address. Nothing was fetched yet.',

  'fault.proxy-failed.unreachable':
    'The proxy that your system names, {proxy}, does not answer. Tagline goes through it or nowhere. {who, select, feed {Tagline tries again by itself.} other {Check the proxy’s settings, then try again.}}',
  'fault.proxy-failed.sign-in':
    'The proxy that your system names, {proxy}, wants a sign-in, which Tagline has no way to give. {who, select, feed {Tagline tries again by itself.} other {Check the proxy’s settings, then try again.}}',
  'status.proxy': 'Your system’s proxy lets nothing pass: showing what is kept',

  'article.share': 'Share',
  'article.copyLink': 'Copy the link',
  'article.linkCopied': 'The link is copied',

  'status.paused': 'Refreshing is paused',
  'status.pause': 'Pause',
  'status.resume': 'Resume',
} as const;
