import { parentPort } from 'node:worker_threads';
import { recognisePicture } from '../media/recognise-picture.ts';
import { writeOpml } from '../opml/write-opml.ts';
import { describeArticles } from '../refresh/describe-articles.ts';
import { findWords } from '../refresh/find-words.ts';
import { prepareDocument } from '../refresh/prepare-document.ts';
import { preparePage } from '../refresh/prepare-page.ts';
import { listIcons } from '../refresh/read-icons.ts';
import type { FromIngest, ToIngest } from './ingest-messages.ts';
import { giveWay } from './give-way.ts';

giveWay();

/** Entry of the ingest thread: nothing here holds state, so it can be ended at any moment without losing anything. */
parentPort?.on('message', (message: ToIngest) => parentPort?.postMessage(answer(message)));

function answer(message: ToIngest): FromIngest {
  switch (message.kind) {
    case 'document':
      return { kind: 'document', id: message.id, outcome: prepareDocument(message.task) };
    case 'page':
      return { kind: 'page', id: message.id, outcome: preparePage(message.task) };
    case 'picture':
      return { kind: 'picture', id: message.id, picture: recognisePicture(message.bytes) };
    case 'icons':
      return { kind: 'icons', id: message.id, urls: listIcons(message.task) };
    case 'words':
      return { kind: 'words', id: message.id, texts: findWords(message.tasks) };
    case 'articles':
      return { kind: 'articles', id: message.id, descriptions: describeArticles(message.tasks) };
    case 'subscriptions':
      return { kind: 'subscriptions', id: message.id, opml: writeOpml(message.feeds, message.head) };
  }
}
