import type { SearchProblem } from '../../shared/search.ts';
import { useT } from '../locales/translate.ts';

/** Why a search finds nothing although nothing was looked for. */
export function ProblemLines({ problems }: { readonly problems: readonly SearchProblem[] }) {
  const t = useT();
  return problems.map(({ kind, text }) => (
    <p key={`${kind} ${text}`}>{t(`search.problem.${kind}`, { text })}</p>
  ));
}
