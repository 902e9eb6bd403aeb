import * as v from 'valibot';
import { tagKey, type TagKey } from './tag.ts';

/** Any spelling of a tag, folded to its key. */
export const tagKeySchema = v.pipe(
  v.string(),
  v.maxLength(400),
  v.rawTransform<string, TagKey>(({ dataset, addIssue, NEVER }) => {
    const folded = tagKey(dataset.value);
    if (folded !== null) return folded;
    addIssue({ message: 'no letter or digit in this tag' });
    return NEVER;
  }),
);
