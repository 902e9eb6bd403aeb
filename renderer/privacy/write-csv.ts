import type { Contact } from '../../shared/contact.ts';

/**
 * A table that any program opens (RFC 4180), times in UTC. The head is not translated: programs read it.
 *
 * @param contacts hosts hold neither commas nor quotes
 */
export const writeCsv = (contacts: readonly Contact[]): string =>
  [
    'host,purpose,first,last,requests',
    ...contacts.map(({ host, purpose, firstAt, lastAt, requests }) =>
      [host, purpose, new Date(firstAt).toISOString(), new Date(lastAt).toISOString(), requests].join(','),
    ),
    '',
  ].join('\r\n');
