import { succeed } from '../../../shared/result.ts';
import type { ContactLog } from '../refresh/contact-log.ts';
import type { Handlers } from '../serve.ts';
import { listContacts } from '../store/contacts-table.ts';
import type { ReadableDb } from '../store/database.ts';

export const contactHandlers = (
  db: ReadableDb,
  contacts: Pick<ContactLog, 'flush'>,
): Pick<Handlers, 'contacts.list'> => ({
  'contacts.list': () => {
    contacts.flush();
    return succeed(listContacts(db));
  },
});
