/** What each figure is to reach (design: relevance, gates). */
const GATES = {
  clusters: { floor: 0.75, aim: 0.85, precision: 0.75 },
  related: { floor: 0.82, aim: 0.9 },
  hot: { floor: null, aim: 0.8 },
  /** F1 in parts of that of the bare name. */
  mentions: { floor: null, aim: 1.5 },
  /** Milliseconds, p95: less is better. */
  cost: { floor: 5, aim: 2 },
} as const;

/** Floor and aim beside a figure, and whether it meets them; `precision` where that has a floor of its own. */
export function gateText(gate: keyof typeof GATES, value: number, precision = 1): string {
  const { floor, aim } = GATES[gate];
  const meets = (least: number): boolean => (gate === 'cost' ? value <= least : value >= least);
  const isPrecise = gate !== 'clusters' || precision >= GATES.clusters.precision;
  const told = [
    ...(floor === null ? [] : [`floor ${floor}: ${meets(floor) && isPrecise ? 'met' : 'NOT MET'}`]),
    `aim ${aim}: ${meets(aim) && isPrecise ? 'met' : 'not met'}`,
  ];
  const as = gate === 'mentions' ? `${value.toFixed(2)} times the bare name, ` : '';
  return `   ${as}${told.join(', ')}`;
}
