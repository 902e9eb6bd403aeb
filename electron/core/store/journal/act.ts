import * as v from 'valibot';

const identity = v.pipe(v.string(), v.regex(/^(?:[0-9a-f]{2})+$/u));
const at = v.pipe(v.number(), v.safeInteger());
const text = v.pipe(v.string(), v.minLength(1));

/** A line of the journal. Articles are known by the address of their feed and their identity there, in hexadecimal. */
export const actSchema = v.variant('act', [
  v.object({
    at,
    act: v.picklist(['read', 'save']),
    feed: text,
    articles: v.pipe(v.array(identity), v.readonly()),
    value: v.boolean(),
  }),
  v.object({ at, act: v.literal('follow'), tag: text, display: v.string(), value: v.boolean() }),
  v.object({
    at,
    act: v.literal('subscribe'),
    feed: text,
    title: v.nullable(v.string()),
    folder: v.nullable(v.string()),
    allowPrivate: v.boolean(),
    value: v.boolean(),
  }),
  v.object({ at, act: v.literal('move-feed'), feed: text, to: text }),
  v.object({
    at,
    act: v.literal('keep-page'),
    feed: text,
    feedTitle: v.string(),
    allowPrivate: v.boolean(),
    article: identity,
    link: text,
    title: v.string(),
  }),
  v.object({ at, act: v.literal('drop-page'), feed: text, article: identity }),
]);

/** Something a person did that no publisher can give back. */
export type Act = v.InferOutput<typeof actSchema>;
