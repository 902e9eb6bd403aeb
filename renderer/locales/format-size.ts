const UNITS = ['kilobyte', 'megabyte', 'gigabyte'] as const;
const STEP = 1000;

/** `48 kB`, `4.4 MB`, `187 MB`; two figures at least, and never less than a kilobyte. */
export function formatSize(locale: string, bytes: number): string {
  let size = Math.max(1, bytes / STEP);
  let unit = 0;
  while (size >= STEP - 0.5 && unit < UNITS.length - 1) {
    size /= STEP;
    unit += 1;
  }
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: UNITS[unit] ?? 'gigabyte',
    maximumFractionDigits: size < 10 && unit > 0 ? 1 : 0,
  }).format(size);
}
