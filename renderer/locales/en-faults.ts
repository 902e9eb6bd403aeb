/** After a fault of a feed that is polled, and after one of an address a person has just asked for (`who`). */
const later = '{who, select, feed {Tagline tries again later.} other {Try again later.}}';
const keptAndLater =
  '{who, select, feed {What is kept stays; Tagline tries again later.} other {Try again later.}}';
const wait =
  '{hours, plural, =0 {{minutes, plural, one {# minute} other {# minutes}}} one {# hour} other {# hours}}';

/** What happened and what Tagline does about it, or what a person can do. */
export const enFaults = {
  'fault.address-invalid':
    '“{address}” is not a web address. {who, select, feed {Tagline tries again later.} other {Check it for typing mistakes.}}',
  'fault.address-refused.scheme':
    '“{address}” is not an http or https address, so Tagline does not open it. {who, select, feed {Tagline tries again later.} other {Check the address.}}',
  'fault.address-refused.unopened':
    '“{address}” was not opened: it is too long, holds what no web address needs, or no program on this computer opens it. Check it, and copy it if you trust it.',
  'fault.address-refused.private':
    '{address} is on this computer or a private network. Tagline goes there only if you allow it.',
  'fault.address-refused.credentials':
    '“{address}” contains a user name or password. {who, select, feed {Tagline does not go there, and tries again later.} other {Remove it and try again.}}',
  'fault.offline':
    'There is no network. What is kept can be read; feeds are tried again as soon as the network is back.',
  'fault.host-not-found':
    'No site answers to the name {host}. Check the spelling{who, select, feed {; Tagline tries again later.} other {.}}',
  'fault.connection-refused': `{host} refused the connection. ${later}`,
  'fault.connection-lost': `The connection to {host} broke off. ${later}`,
  'fault.timeout.connect': `{host} could not be reached within {seconds, plural, one {# second} other {# seconds}}. ${later}`,
  'fault.timeout.headers': `{host} did not answer within {seconds, plural, one {# second} other {# seconds}}. ${later}`,
  'fault.timeout.total': `{host} was too slow: no complete answer within {seconds, plural, one {# second} other {# seconds}}. ${later}`,
  'fault.certificate.self-signed': `{host} uses a certificate it issued itself, so nobody vouches that it is the real site. Nothing was loaded. ${later}`,
  'fault.certificate.expired': `The certificate of {host} has expired. Nothing was loaded; the site has to renew it. ${later}`,
  'fault.certificate.not-yet-valid':
    'The certificate of {host} is not valid yet. Check this computer’s date and time{who, select, feed {; Tagline tries again later.} other {, then try again.}}',
  'fault.certificate.clock':
    'By this computer’s date the certificates of {host} and of other sites are not valid. Check its date and time{who, select, feed {; Tagline tries again later.} other {, then try again.}}',
  'fault.certificate.wrong-host': `The certificate shown by {host} belongs to another site. Nothing was loaded. ${later}`,
  'fault.certificate.untrusted': `The certificate of {host} comes from an issuer this computer does not trust. Nothing was loaded. ${later}`,
  'fault.http-status.gone':
    '{who, select, feed {{host} says this feed is gone for good. Tagline does not ask for it any more; look for its new address on the site.} other {{host} says that what was here is gone for good. Look for its new address on the site.}}',
  'fault.http-status.not-found':
    '{host} has nothing at this address (404). {who, select, feed {The feed may have moved; look for it on the site. Tagline tries again once a day.} other {It may have moved; look for it on the site.}}',
  'fault.http-status.challenge':
    '{host} lets only web browsers in and turns feed readers away ({status}). {who, select, feed {Tagline tries again once a day.} other {Open the site in a browser.}}',
  'fault.http-status.forbidden':
    '{who, select, feed {{host} does not let Tagline read this feed ({status}). It may need a sign-in; Tagline tries again once a day.} other {{host} does not let Tagline read this ({status}). Open the site in a browser: it may need a sign-in.}}',
  'fault.http-status.busy': `{host} asks for fewer requests ({status}). {who, select, feed {Tagline {until, select, known {leaves it alone until {next, date, moment}.} other {waits, then tries again.}}} other {Wait ${wait}, then try again.}}`,
  'fault.http-status.server':
    '{host} has a problem of its own ({status}). {who, select, feed {Tagline tries again later, less and less often.} other {Try again later.}}',
  'fault.http-status.other': `{host} answered with status {status} instead of {who, select, feed {a feed} other {what was asked for}}. ${later}`,
  'fault.too-many-redirects': `After {limit, plural, one {# redirect} other {# redirects}} the way still led on, to {host}. ${later}`,
  'fault.too-large':
    'The document at {host} is larger than {megabytes, number} MB, so it was not loaded. {who, select, feed {Tagline tries again later.} other {Open it in a browser instead.}}',
  'fault.garbled-body': `The answer of {host} arrived damaged. ${later}`,
  'fault.not-a-feed.web-page':
    '{who, select, feed {A web page came instead of the feed. What is kept stays; Tagline tries again later.} other {This is a web page, not a feed. Add the page’s address instead: Tagline looks for its feed.}}',
  'fault.not-a-feed.sign-in-page':
    'The site shows a sign-in page instead of its feed. A network that asks for a sign-in can cause this too. {who, select, feed {Tagline tries again later.} other {Open the site in a browser, then try again.}}',
  'fault.not-a-feed.media':
    'This address leads to a media file, not to a feed. {who, select, feed {Tagline tries again later.} other {Look for the feed’s address on the site.}}',
  'fault.not-a-feed.empty': `The answer was empty. ${later}`,
  'fault.not-a-feed.unknown':
    'What this address leads to is not a feed Tagline can read. {who, select, feed {Tagline tries again later.} other {Look for another address on the site.}}',
  'fault.encoding-unread': `The feed is written in {encoding}, an encoding that Tagline does not read. {who, select, feed {What is kept stays; Tagline tries again later.} other {Only its publisher can change that.}}`,
  'fault.feed-broken': `The feed is damaged and no whole item could be read from it. ${keptAndLater}`,
  'fault.feed-partial':
    'The feed’s document is damaged or breaks off. {items, plural, one {# complete article was} other {# complete articles were}} read; Tagline tries again at the next update.',
  'fault.feed-empty': `The feed is empty at the moment. ${keptAndLater}`,
  'fault.feed-gap':
    'Articles published between {from, date, moment} and {to, date, moment} may be missing: the feed could not be read then and has moved on since. Tagline reads on from what it shows now.',
  'fault.feed-unparsable':
    'This document could not be read to its end. {who, select, feed {What is kept stays; Tagline tries once more, then waits for another document.} other {Try again later.}}',
  'fault.feed-unparsable.aside':
    'Reading this document failed twice. What is kept stays; Tagline leaves this one alone and reads the next that the feed shows.',
  'fault.no-feed-on-page':
    'No feed was found at {address}. The site may not offer one; try another of its pages.',
  'fault.already-subscribed': 'You are subscribed to this feed already. Look for it in the list of feeds.',
  'fault.opml-broken': 'This is not a readable OPML file. Export it again from the other reader.',
  'fault.opml-empty': 'The OPML file holds no feeds. Choose another one.',
  'fault.opml-too-large':
    'The OPML file is larger than {megabytes, number} MB, so it was not read. Split it into smaller ones.',
  'fault.backup-refused.no-backup': 'This file is no backup of Tagline. Choose another one.',
  'fault.backup-refused.foreign':
    'The file holds what no backup of Tagline holds, so nothing of it was read. Choose another one.',
  'fault.backup-refused.damaged':
    'The backup is damaged or cut short. Nothing was changed; choose another one.',
  'fault.backup-refused.newer': 'The backup was written by a newer Tagline. Please update, then restore it.',
  'fault.backup-too-large':
    'This would be more than {megabytes, number} MB, which one file cannot hold. Leave out pictures or recordings.',
  'fault.not-found.backup': 'This backup was not looked at yet. Choose the file again.',
  'fault.disk-full': 'The disk is full, so this could not be kept. Free some space and try again.',
  'fault.disk-failing':
    'The disk failed to read or write Tagline’s database, which may itself be sound. Copy Tagline’s folder to another disk, check this one, and try again.',
  'fault.profile-unwritable':
    'Nothing can be written in Tagline’s folder: it may be read-only, or belong to somebody else. Make it writable, then try again.',
  'fault.database-busy': 'Another program holds Tagline’s database. Close it and try again.',
  'fault.database-damaged':
    'The database is damaged. Tagline repairs what it can the next time it starts; saved articles come first.',
  'fault.database-newer':
    'This profile was written by a newer Tagline (format {databaseVersion, number}; this one reads {appVersion, number}). Nothing was changed; please update.',
  'fault.not-found.article': 'This article is no longer kept.',
  'fault.not-found.revision': 'This version of the article is no longer kept.',
  'fault.not-found.feed': 'This feed is no longer here.',
  'fault.not-found.view': 'That saved view is no longer there.',
  'fault.not-found.rule': 'That rule is no longer there.',
  'fault.not-found.archive': 'This feed offers no older items.',
  'fault.not-found.tag': 'This tag is no longer here.',
  'fault.not-found.undo': 'It is too late to take this back.',
  'fault.not-found.request': 'This page and the reader are of different versions. Restart Tagline.',
  'fault.invalid-argument': 'That cannot be done as asked ({detail}). Nothing was changed.',
  'fault.internal': 'Something went wrong inside Tagline. Nothing was lost; try again, or restart Tagline.',
} as const;
