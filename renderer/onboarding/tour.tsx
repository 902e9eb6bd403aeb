import { useEffect, useMemo } from 'react';
import { Dialog, Heading, Popover } from 'react-aria-components';
import { useCounts } from '../articles/counts-store.ts';
import { useT } from '../locales/translate.ts';
import { useSettings } from '../settings/settings-store.ts';
import { useShortcutKeys } from '../shortcuts/shortcut-hint.tsx';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { useDialog } from '../ui/dialog-store.ts';
import { rescueFocus } from '../ui/panes.ts';
import { endTour, goToStep, startTour, useTour } from './tour-store.ts';
import { placeOfStep, TOUR_STEPS } from './tour-steps.ts';
import styles from './tour.module.css';

/** A few words at each part of the window, once, and on request. Escape or a press beside it ends it. */
export function Tour() {
  const isDue = useSettings((state) => state.settings.tour === 'due');
  const hasArticles = useCounts(({ counts }) => counts.articles > 0);
  const isBusy = useDialog((state) => state.dialog !== null);
  const step = useTour((state) => state.step);
  useEffect(() => {
    if (isDue && hasArticles && !isBusy) startTour();
  }, [isDue, hasArticles, isBusy]);
  return step === null ? null : <Step at={step} />;
}

function Step({ at }: { readonly at: number }) {
  const t = useT();
  const keysOf = useShortcutKeys();
  const step = TOUR_STEPS[at];
  const trigger = useMemo(() => ({ current: step === undefined ? null : placeOfStep(step) }), [step]);
  const isLast = at === TOUR_STEPS.length - 1;
  useMark(trigger.current);
  useEffect(() => () => rescueFocus('list'), []);
  if (step === undefined) return null;
  return (
    <Popover
      key={at}
      isOpen
      triggerRef={trigger}
      placement={hasRoomBeside(trigger.current) ? 'right top' : 'bottom start'}
      className={classNames(styles['card'])}
      onOpenChange={(isOpen) => {
        if (!isOpen) endTour();
      }}
    >
      <Dialog className={classNames(styles['body'])}>
        <p className={styles['count']}>{t('tour.step', { at: at + 1, of: TOUR_STEPS.length })}</p>
        <Heading slot="title" className={classNames(styles['title'])}>
          {t(step.title)}
        </Heading>
        <p>
          {t(step.text, {
            help: keysOf('help') ?? 'none',
            palette: keysOf('palette') ?? 'none',
            search: keysOf('search') ?? 'none',
          })}
        </p>
        <div className={styles['buttons']}>
          {!isLast && (
            <Button look="quiet" onPress={endTour}>
              {t('tour.skip')}
            </Button>
          )}
          {at > 0 && <Button onPress={() => goToStep(at - 1)}>{t('tour.back')}</Button>}
          <Button look="primary" onPress={() => (isLast ? endTour() : goToStep(at + 1))}>
            {t(isLast ? 'tour.done' : 'tour.next')}
          </Button>
        </div>
      </Dialog>
    </Popover>
  );
}

/** The card's own width with the distances it keeps, in CSS pixels (tour.module.css). */
const CARD_ROOM = 380;

/** Whether the card fits to the right or left of what is spoken of; what is as wide as the window has it below. */
function hasRoomBeside(place: HTMLElement | null): boolean {
  if (place === null) return true;
  const { left, right } = place.getBoundingClientRect();
  return window.innerWidth - right >= CARD_ROOM || left >= CARD_ROOM;
}

/** Draws a line around what is spoken of. */
function useMark(place: HTMLElement | null): void {
  useEffect(() => {
    const mark = styles['marked'];
    if (place === null || mark === undefined) return undefined;
    place.classList.add(mark);
    return () => place.classList.remove(mark);
  }, [place]);
}
