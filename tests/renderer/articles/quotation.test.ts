import { expect, it } from 'vitest';
import { quotation } from '../../../renderer/articles/quotation.ts';
import { translatorFor } from '../translator.ts';

const article = { title: 'A ferry sails', sourceTitle: 'Harbour Post', link: 'https://harbour.example/1' };

it('says whose words they are, and where they stand', () => {
  expect(quotation('It sails.\n\n  Daily.', article, translatorFor('en'))).toBe(
    '“It sails.\nDaily.”\n— A ferry sails, Harbour Post\nhttps://harbour.example/1',
  );
  expect(quotation('Il part.', { ...article, title: '', link: null }, translatorFor('fr'))).toBe(
    '« Il part. »\n— Harbour Post',
  );
});
