import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { expect, it } from 'vitest';
import { compileMessage } from '../../../renderer/locales/compile-message.ts';
import { CATALOGS } from '../translator.ts';

it.each(['en', 'uk', 'fr'] as const)(
  'makes of every message in the %s catalog what Lingui makes of it',
  (language) => {
    for (const [id, message] of Object.entries(CATALOGS[language])) {
      expect(compileMessage(message), id).toEqual(compileMessageOrThrow(message));
    }
  },
);

it.each([
  '',
  'Nothing but words, l’été too.',
  '{ count , plural , =0 { none } one { # } other { { count , number } of # } } left',
  '{a}{b}#{n, plural, other {{who, select, feed {# {a}} other {}}}}',
])('makes of "%s" what Lingui makes of it', (message) => {
  expect(compileMessage(message)).toEqual(compileMessageOrThrow(message));
});
