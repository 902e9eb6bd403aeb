/** A text as it is looked for: small and capital letters, and those with marks and without, are the same. */
export const foldText = (text: string): string => text.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '');
