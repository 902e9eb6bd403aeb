import * as fc from 'fast-check';
import type { NewsItem } from '../newsroom/news-item.ts';
import { mutants } from './mutate-markup.ts';
import { armed, VECTORS, type Traps } from './vectors.ts';

/** An article that tries many things at once. */
export interface Trial {
  readonly title: string;
  readonly html: string;
  /** Innocent sentences in it, each of which has to be readable. */
  readonly sentences: readonly string[];
}

const MUTANTS = 120;
const MUTANTS_TOGETHER = 20;

const trap = (number: number, foreign: string): Traps => ({ run: `console.log(/ran-${number}/)`, foreign });

/** Every vector between two sentences, as many articles as there are hungry ones, each of which ends its article. */
export function vectorTrials(foreign: string, isWanted = (_technique: string) => true): readonly Trial[] {
  const pieces = VECTORS.map((vector, number) => {
    const before = `Ferry ${number} left the harbour.`;
    const after = `Ferry ${number} came home.`;
    return {
      ...vector,
      html: `<p>${before}</p>${armed(vector.html, trap(number, foreign))}<p>${after}</p>`,
      sentences: vector.isHungry ? [before] : [before, after],
    };
  }).filter(({ technique }) => isWanted(technique));
  const last = pieces.filter(({ isHungry }) => isHungry);
  const others = pieces.filter(({ isHungry }) => !isHungry);
  return last.map((hungry, index) => {
    const all = [...others.filter((_, place) => place % last.length === index), hungry];
    return {
      title: `Trial ${index}`,
      html: all.map(({ html }) => html).join('\n'),
      sentences: all.flatMap(({ sentences }) => sentences),
    };
  });
}

/** Mutants of the vectors, the same each time. A mutant may eat what stands behind it; the first sentence stays. */
export function mutantTrials(foreign: string): readonly Trial[] {
  const texts = VECTORS.map(({ html }, number) => armed(html, trap(number, foreign)));
  const made = fc.sample(mutants(texts), { seed: 20_260_115, numRuns: MUTANTS });
  return Array.from({ length: MUTANTS / MUTANTS_TOGETHER }, (_, index) => {
    const sentence = `Tram ${index} left the depot.`;
    const own = made.slice(index * MUTANTS_TOGETHER, (index + 1) * MUTANTS_TOGETHER);
    return { title: `Mutants ${index}`, html: `<p>${sentence}</p>${own.join('\n')}`, sentences: [sentence] };
  });
}

/** Articles of one feed, the first the newest. */
export const itemsOf = (trials: readonly Trial[], newestAt: number): readonly NewsItem[] =>
  trials.map(({ title, html }, index) => ({
    guid: title,
    link: `/articles/${encodeURIComponent(title)}`,
    title,
    html,
    publishedAt: newestAt - index * 60_000,
  }));
