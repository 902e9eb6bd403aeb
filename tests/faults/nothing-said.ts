/** Why no sentence comes with a row: there is nothing that a person could do or would miss. */
const REASONS: Readonly<Record<string, string>> = {
  S2: 'The text is whole; the picture’s place stays empty, and it is tried again.',
  S3: 'What was to be written is not, as if it had not come: the next refresh brings it again.',
  S8: 'All that was done is there again.',
  S12: 'The next start goes on where this one was ended; only the screen that says “Opening what is kept” may stay longer.',
  S13: 'The copy before stays valid, and the next one is made when it is due.',
  S14: 'The settings are as at first, and what could not be read is kept beside them; the log says so.',
  S15: 'The picture is fetched again; until then its description stands in its place.',
  S16: 'What does not belong together is tidied away at the start.',
  S17: 'Everything is found where the link points to.',
  P1: 'The next start has everything that was acknowledged.',
  P3: 'The window comes back with the article that was open.',
  P4: 'The window comes back with the list; the article is not opened again by itself.',
  P6: 'The second start brings up what the first one shows.',
  P7: 'What was cut off is due at the next start.',
  P8: 'Strangers are refused; nobody waits for their answers.',
  P9: 'The log alone is missing.',
  P10: 'Everything is written before the end.',
};

const FINE = 'The feeds stay fine: there is nothing to say.';

/** Why a person reads nothing in a case of this row; null where somebody forgot to say. */
export const whyNothing = (row: string): string | null => REASONS[row] ?? (/^[SP]/u.test(row) ? null : FINE);
