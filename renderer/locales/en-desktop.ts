/** The program in its system: links, files, the tray. */
export const enDesktop = {
  'desktop.section': 'On this computer',
  'desktop.startsAtLogin': 'Start Tagline, out of sight, when I sign in',
  'desktop.hasTray': 'Show the number of unread articles in the tray',
  'desktop.closesToTray': 'Go on in the tray when the window is closed',
  'desktop.importTitle': 'Import feeds from {file}',
  'desktop.importSum':
    '{fresh, plural, =0 {No new feeds} one {# new feed} other {# new feeds}}{known, plural, =0 {} one {, # is here already} other {, # are here already}}{refused, plural, =0 {} one {, # is no web address} other {, # are no web addresses}}.',
  'desktop.importList': 'New feeds',
  'desktop.import': 'Import',
  'desktop.dropAddress': 'Drop the address to look for its feed',
  'desktop.askedNote': 'A link asks to subscribe to this address. Nothing was fetched yet.',

  'article.copyLink': 'Copy the link',
  'article.linkCopied': 'The link is copied',

  'status.paused': 'Paused: feeds are refreshed on request',
  'status.pause': 'Pause',
  'status.resume': 'Resume',
} as const;
