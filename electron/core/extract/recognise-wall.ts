/** What stands between a reader without an account and the text of a page. */
export type Wall = 'consent' | 'paywall' | 'sign-in';

/** What a page tells of itself before its text is looked for. */
export interface WallSigns {
  readonly host: string;
  readonly path: string;
  /** Where the text would be, not at the head of the page or beside it. */
  readonly hasPasswordField: boolean;
  /** It says itself that its text is for subscribers: JSON-LD `isAccessibleForFree`, `article:content_tier`. */
  readonly isForSubscribers: boolean;
  /** The words of the whole page on one line; of a long one its beginning. */
  readonly words: string;
}

/** A page that shows so many words of its article shows the article. */
const ENOUGH_WORDS = 250;

const CONSENT_HOST = /^(?:consent|cmp|privacy|myprivacy|guce)\./u;
const SIGN_IN_PATH =
  /\/(?:log-?in|sign-?in|signon|connexion|auth|account\/login|vhid|login\.php)(?:[/.?]|$)/iu;
const CONSENT =
  /(?:before you continue|we (?:and our partners )?(?:use|value)[^.]{0,60}(?:cookies|privacy)|accept all|manage (?:your )?(?:cookie|privacy)|tout accepter|accepter et continuer|continuer sans accepter|nos partenaires|прийняти всі|файли cookie|alle akzeptieren)/iu;
const PAYWALL =
  /(?:subscribe to (?:read|continue)|subscribers only|already a subscriber|for subscribers|to continue reading|réservée? aux abonnés|abonnez-vous|déjà abonné|лише для передплатників|для передплатників|оформіть передплату|nur für abonnenten)/iu;
const SIGN_IN =
  /(?:sign in to (?:read|continue)|log in to (?:read|continue)|please (?:sign|log) in|create a free account|connectez-vous pour|увійдіть, щоб|увійти, щоб)/iu;

/**
 * Tells a wall from an article. What a page shows in full is no wall, whatever else stands on it.
 *
 * @param textWords words of the text that was found on the page
 */
export function recogniseWall(signs: WallSigns, textWords: number): Wall | null {
  if (CONSENT_HOST.test(signs.host)) return 'consent';
  if (SIGN_IN_PATH.test(signs.path) && signs.hasPasswordField) return 'sign-in';
  if (textWords >= ENOUGH_WORDS) return null;
  if (signs.isForSubscribers || PAYWALL.test(signs.words)) return 'paywall';
  if (signs.hasPasswordField || SIGN_IN.test(signs.words)) return 'sign-in';
  return CONSENT.test(signs.words) && textWords < ENOUGH_WORDS / 2 ? 'consent' : null;
}
