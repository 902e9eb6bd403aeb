import { useRef, useState } from 'react';
import type { TagKey, TagNeighbour, TagPage } from '../../shared/tag.ts';
import { useT } from '../locales/translate.ts';
import { Button } from '../ui/button.tsx';
import { useLayout } from '../ui/layout.ts';
import { showView } from '../ui/view-store.ts';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import styles from './about-neighbours.module.css';
import { AboutSection, AsTable } from './about-section.tsx';
import { neighbourSpots, type Spot } from './neighbour-spots.ts';
import { nextInDirection } from './next-in-direction.ts';

const MOST_IN_NARROW = 14;
const SMALLEST_PX = 8;
const GROWTH_PX = 18;
const MOST_LINES_PER_TAG = 3;

/** The tags it meets, as a picture and as a table. */
export function AboutNeighbours({ page }: { readonly page: TagPage }) {
  const t = useT();
  const { neighbours } = page;
  return (
    <AboutSection title={t('tagPage.neighbours')}>
      {neighbours.length === 0 ? (
        <p className={styles['hint']}>{t('tagPage.noNeighbours')}</p>
      ) : (
        <>
          <p className={styles['hint']}>{t('tagPage.neighboursHint')}</p>
          <Picture page={page} />
          <AsTable label={t('tagPage.asTableNeighbours')}>
            <thead>
              <tr>
                <th scope="col">{t('tagPage.tagHead')}</th>
                <th scope="col">{t('tagPage.bothHead')}</th>
                <th scope="col">{t('tagPage.meetsHead')}</th>
              </tr>
            </thead>
            <tbody>
              {neighbours.map((neighbour) => (
                <NeighbourLine key={neighbour.key} neighbour={neighbour} page={page} />
              ))}
            </tbody>
          </AsTable>
        </>
      )}
    </AboutSection>
  );
}

function Picture({ page: { tag, neighbours } }: { readonly page: TagPage }) {
  const t = useT();
  const root = useRef<HTMLUListElement>(null);
  const [stop, setStop] = useState<TagKey | null>(null);
  const isNarrow = useLayout() === 'single';
  const shown = isNarrow ? neighbours.slice(0, MOST_IN_NARROW) : neighbours;
  const { rows, centre, spots } = neighbourSpots(shown.length, isNarrow ? 3 : 5);
  const placed = new Map(shown.map(({ key }, index) => [key, spots[index] ?? centre]));
  const most = Math.max(...shown.map(({ articles }) => articles));
  const stopKey = stop !== null && placed.has(stop) ? stop : shown[0]?.key;
  return (
    <div className={styles['picture']} style={{ height: `calc(${rows} * var(--node))` }}>
      <svg className={styles['lines']} viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden>
        {linesAmong(shown, placed).map(({ id, from, to }) => (
          <line key={id} x1={from.x} y1={from.y} x2={to.x} y2={to.y} className={styles['among']} />
        ))}
        {shown.map(({ key, articles }) => {
          const to = placed.get(key) ?? centre;
          return (
            <line
              key={key}
              x1={centre.x}
              y1={centre.y}
              x2={to.x}
              y2={to.y}
              strokeWidth={1 + 4 * (articles / most)}
              className={styles['spoke']}
            />
          );
        })}
      </svg>
      <span className={styles['centre']} style={place(centre)} aria-hidden>
        #{tag.display}
      </span>
      <ul ref={root} aria-label={t('tagPage.neighbours')}>
        {shown.map(({ key, display, articles, isFollowed }) => (
          <li key={key} className={styles['spot']} style={place(placed.get(key) ?? centre)}>
            <button
              type="button"
              className={styles['node']}
              tabIndex={key === stopKey ? 0 : -1}
              onFocus={() => setStop(key)}
              onClick={() => showView({ kind: 'tag', tag: key })}
              onKeyDown={(event) => {
                const next = nextInDirection(root.current, event.currentTarget, event.key);
                if (next === undefined) return;
                event.preventDefault();
                next.focus();
              }}
            >
              <span className={styles['discRoom']}>
                <span
                  className={styles['disc']}
                  data-followed={isFollowed}
                  style={{ width: sizeOf(articles, most), height: sizeOf(articles, most) }}
                />
              </span>
              <span className={styles['label']}>
                <span className={styles['name']}>#{display}</span>{' '}
                <span className={styles['count']}>{articles}</span>{' '}
                <VisuallyHidden>{t('tagPage.withBoth', { count: articles })}</VisuallyHidden>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

const place = ({ x, y }: Spot) => ({ insetInlineStart: `${x}%`, top: `${y}%` });

/** Its area tells how many articles. */
const sizeOf = (articles: number, most: number): number =>
  SMALLEST_PX + GROWTH_PX * Math.sqrt(articles / most);

/** Each pair once, and of each tag its firmest ties alone, or the picture would be a net. */
function linesAmong(shown: readonly TagNeighbour[], placed: ReadonlyMap<TagKey, Spot>) {
  const pairs = new Map<string, { readonly id: string; readonly from: Spot; readonly to: Spot }>();
  for (const { key, meets } of shown) {
    const from = placed.get(key);
    for (const other of meets.slice(0, MOST_LINES_PER_TAG)) {
      const to = placed.get(other.key);
      const id = [key, other.key].toSorted().join(' ');
      if (from !== undefined && to !== undefined) pairs.set(id, { id, from, to });
    }
  }
  return [...pairs.values()];
}

interface NeighbourLineProps {
  readonly neighbour: TagNeighbour;
  readonly page: TagPage;
}

function NeighbourLine({ neighbour, page: { tag, neighbours } }: NeighbourLineProps) {
  const t = useT();
  const { key, display, articles, meets } = neighbour;
  const displayOf = (other: TagKey): string => neighbours.find((one) => one.key === other)?.display ?? other;
  return (
    <tr>
      <th scope="row">
        <Button look="link" className={styles['open']} onPress={() => showView({ kind: 'tag', tag: key })}>
          #{display}
        </Button>
      </th>
      <td>
        <Button
          look="link"
          className={styles['open']}
          label={t('tagPage.showBoth', { count: articles, tag: tag.display, other: display })}
          onPress={() => showView({ kind: 'latest' }, { tags: [tag.key, key] })}
        >
          {articles}
        </Button>
      </td>
      <td>{meets.map((other) => `#${displayOf(other.key)} ${other.articles}`).join(', ')}</td>
    </tr>
  );
}
