/** B-cubed precision, recall and F1 (Bagga and Baldwin 1998), 0 to 1. */
export interface BCubed {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/**
 * @param clusters the cluster of each item
 * @param truths the true group of each item, same order
 * @param isJudged which items count; the others take part in clusters all the same
 */
export function bCubed(
  clusters: readonly number[],
  truths: readonly string[],
  isJudged: (index: number) => boolean,
): BCubed {
  const clusterSizes = count(clusters);
  const truthSizes = count(truths);
  const both = clusters.map((cluster, index) => `${cluster} ${truths[index]}`);
  const bothSizes = count(both);
  let [precision, recall, items] = [0, 0, 0];
  for (const [index, cluster] of clusters.entries()) {
    if (!isJudged(index)) continue;
    const shared = bothSizes.get(both[index] ?? '') ?? 0;
    precision += shared / (clusterSizes.get(cluster) ?? 1);
    recall += shared / (truthSizes.get(truths[index] ?? '') ?? 1);
    items += 1;
  }
  precision /= items;
  recall /= items;
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

function count<T>(values: readonly T[]): ReadonlyMap<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
