import { useT } from '../locales/translate.ts';
import { classNames } from '../ui/class-names.ts';
import styles from './search-proposals.module.css';
import type { Proposal } from './use-proposals.ts';

export const PROPOSALS_ID = 'search-proposals';
export const proposalId = (index: number): string => `${PROPOSALS_ID}-${index}`;

interface SearchProposalsProps {
  readonly proposals: readonly Proposal[];
  readonly active: number | null;
  readonly onChoose: (proposal: Proposal) => void;
}

/** Below the search box: how one can go on. The box keeps the focus. */
export function SearchProposals({ proposals, active, onChoose }: SearchProposalsProps) {
  const t = useT();
  return (
    <div id={PROPOSALS_ID} role="listbox" aria-label={t('search.proposals')} className={styles['list']}>
      {proposals.map((proposal, index) => (
        <div
          key={proposal.key}
          id={proposalId(index)}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          className={classNames(styles['option'], index === active && styles['active'])}
          // The focus stays where one types.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(proposal)}
        >
          <span className={styles['written']}>{proposal.written}</span>
          {proposal.name !== '' && <span className={styles['name']}>{proposal.name}</span>}
        </div>
      ))}
    </div>
  );
}
