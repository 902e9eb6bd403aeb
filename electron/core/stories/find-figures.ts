const NUMBER = String.raw`\d{1,3}(?:[ \u00a0.,]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?`;
const MAGNITUDE = String.raw`bln|bn|billions?|b|mln|million|millions|m|trillion|tn|trln|k|thousand|млрд|мільярд\p{L}*|миллиард\p{L}*|млн|мільйон\p{L}*|миллион\p{L}*|тис|milliards?|Mds?|millions?`;
const CURRENCY = String.raw`EUR|USD|UAH|GBP|€|\$|£|₴|euros?|dollars?|pounds?|hryvnias?|євро|евро|долар\p{L}*|доллар\p{L}*|грн|гривен\p{L}*|гривн\p{L}*|фунт\p{L}*`;
const BEFORE = new RegExp(
  `(${CURRENCY})[ \u00a0]?(${NUMBER})[ \u00a0]?(${MAGNITUDE})?(?![\\p{L}\\p{N}])`,
  'giu',
);
const AFTER = new RegExp(
  `(${NUMBER})[ \u00a0]?(${MAGNITUDE})?\\.?[ \u00a0](?:d[e']|d’)?[ \u00a0]?(${CURRENCY})(?![\\p{L}\\p{N}])`,
  'giu',
);
const MOST_FIGURES = 8;

/**
 * Sums of money in a text in one spelling, `eur 2 bln`, each once, in order, at most {@link MOST_FIGURES}: two articles
 * that quote the same sum speak of the same thing in any language. Sums below a million say little and are left out.
 */
export function findFigures(text: string): readonly string[] {
  if (!/\d/u.test(text)) return [];
  const found = [
    ...Array.from(text.matchAll(BEFORE), (m) => ({ at: m.index, figure: figure(m[2], m[3], m[1]) })),
    ...Array.from(text.matchAll(AFTER), (m) => ({ at: m.index, figure: figure(m[1], m[2], m[3]) })),
  ].toSorted((a, b) => a.at - b.at);
  const figures = found.flatMap((one) => one.figure ?? []);
  return [...new Set(figures)].slice(0, MOST_FIGURES);
}

function figure(digits = '', magnitude = '', currency = ''): string | null {
  const amount = readNumber(digits) * scale(magnitude);
  if (!Number.isFinite(amount) || amount < 1e6) return null;
  const [value, unit] =
    amount >= 1e12 ? [amount / 1e12, 'trln'] : amount >= 1e9 ? [amount / 1e9, 'bln'] : [amount / 1e6, 'mln'];
  return `${currencyCode(currency)} ${Number(value.toPrecision(4))} ${unit}`;
}

/** `1,5` and `1.5` are one and a half; `1 500`, `1,500` and `1.500` fifteen hundred. */
function readNumber(digits: string): number {
  const grouped = digits.replace(/[ \u00a0.,](?=\d{3}(?:\D|$))/gu, '');
  return Number(grouped.replace(',', '.'));
}

function scale(magnitude: string): number {
  if (/^(?:b|bn|bln|billion|млрд|мільярд|миллиард|milliard|md)/iu.test(magnitude)) return 1e9;
  if (/^(?:t|tn|trln|trillion)/iu.test(magnitude)) return 1e12;
  if (/^(?:m|mln|million|млн|мільйон|миллион)/iu.test(magnitude)) return 1e6;
  return /^(?:k|thousand|тис)/iu.test(magnitude) ? 1e3 : 1;
}

function currencyCode(currency: string): string {
  if (/^(?:eur|€|євро|евро)/iu.test(currency)) return 'eur';
  if (/^(?:usd|\$|dollar|долар|доллар)/iu.test(currency)) return 'usd';
  if (/^(?:gbp|£|pound|фунт)/iu.test(currency)) return 'gbp';
  return 'uah';
}
