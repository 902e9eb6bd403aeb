import { useEffect, type ReactNode, type RefAttributes } from 'react';
import { useT } from '../locales/translate.ts';
import styles from './own-page.module.css';
import { rescueFocus } from './panes.ts';

interface OwnPageProps extends RefAttributes<HTMLElement> {
  readonly title: string;
  /** What a screen reader calls the page; its title where left out. */
  readonly label?: string;
  /** Opens the rail where it is folded away. */
  readonly menu: ReactNode;
  /** Beside the title. */
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

/** A page that takes the room of list, article and side column. */
export function OwnPage({ title, label = title, menu, tools, children, ref }: OwnPageProps) {
  // What was pressed to come here may have stood on the page that made room for this one.
  useEffect(() => rescueFocus('list'), []);
  return (
    <section ref={ref} className={styles['page']} aria-label={label} data-pane="list" data-page tabIndex={-1}>
      <header className={styles['head']}>
        {menu}
        <h1 className={styles['title']}>{title}</h1>
        {Boolean(tools) && <div className={styles['tools']}>{tools}</div>}
      </header>
      {children}
    </section>
  );
}

/** Holds the room, and focus, until the code of such a page is there. */
export function ComingPage() {
  const t = useT();
  return (
    <section
      className={styles['page']}
      aria-label={t('list.loading')}
      data-pane="list"
      data-page
      tabIndex={-1}
    />
  );
}

/** The lines of such a page, below its head. */
export const OwnPageList = ({ children }: { readonly children: ReactNode }) => (
  <ul className={styles['list']}>{children}</ul>
);
