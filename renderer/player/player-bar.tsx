import { Pause, Play, RotateCcw, RotateCw, X } from 'lucide-react';
import { PLAYER_SPEEDS } from '../../shared/recording.ts';
import { openArticle } from '../articles/open-article.ts';
import { useLocale, useT } from '../locales/translate.ts';
import { useSettings } from '../settings/settings-store.ts';
import { Button } from '../ui/button.tsx';
import { clockText } from './clock-text.ts';
import { DownloadProgress } from './download-progress.tsx';
import { BACK_SECONDS, ON_SECONDS } from './media-session.ts';
import { closePlayer, seek, setSpeed, skip, togglePlaying } from './play.ts';
import styles from './player-bar.module.css';
import { usePlayer } from './player-store.ts';
import { recordingState, useRecordings } from './recordings-store.ts';

/** What is played, at the foot of the window, whatever is read meanwhile. */
export function PlayerBar() {
  const t = useT();
  const { played, isReady, isPlaying } = usePlayer();
  const state = useRecordings(({ byArticle }) =>
    played === null ? null : recordingState(byArticle, played),
  );
  if (played === null) return null;
  const { articleId, title, sourceTitle } = played;
  return (
    <section className={styles['bar']} aria-label={t('player.name')} data-pane="player" tabIndex={-1}>
      <button type="button" className={styles['title']} onClick={() => void openArticle(articleId)}>
        <span className={styles['name']} dir="auto">
          {title}
        </span>
        <span className={styles['source']}>{sourceTitle}</span>
      </button>
      {isReady ? (
        <>
          <div className={styles['controls']}>
            <Button look="quiet" label={t('player.back')} onPress={() => skip(-BACK_SECONDS)}>
              <RotateCcw size={14} aria-hidden />
              {BACK_SECONDS}
            </Button>
            <Button
              look="primary"
              className={styles['play']}
              label={t(isPlaying ? 'player.pause' : 'player.play')}
              onPress={togglePlaying}
            >
              {isPlaying ? <Pause size={16} aria-hidden /> : <Play size={16} aria-hidden />}
            </Button>
            <Button look="quiet" label={t('player.on')} onPress={() => skip(ON_SECONDS)}>
              {ON_SECONDS}
              <RotateCw size={14} aria-hidden />
            </Button>
          </div>
          <Position />
          <Speed />
        </>
      ) : (
        <div className={styles['coming']}>
          <span>{t('player.coming')}</span>
          {state?.kind === 'coming' && <DownloadProgress state={state} name={title} />}
        </div>
      )}
      <Button look="icon" className={styles['close']} label={t('player.close')} onPress={closePlayer}>
        <X size={16} aria-hidden />
      </Button>
    </section>
  );
}

function Position() {
  const t = useT();
  const { positionSeconds, durationSeconds } = usePlayer();
  const duration = durationSeconds ?? positionSeconds;
  const position = clockText(positionSeconds);
  return (
    <div className={styles['position']}>
      <span aria-hidden>{position}</span>
      <input
        type="range"
        min={0}
        max={Math.max(1, Math.ceil(duration))}
        step={1}
        value={Math.round(positionSeconds)}
        aria-label={t('player.position')}
        aria-valuetext={t('player.at', { position, duration: clockText(duration) })}
        onChange={({ target }) => seek(target.valueAsNumber)}
      />
      <span aria-hidden>{durationSeconds === null ? '–:––' : clockText(durationSeconds)}</span>
    </div>
  );
}

function Speed() {
  const t = useT();
  const locale = useLocale();
  const speed = useSettings((state) => state.settings.player.speed);
  return (
    <select
      className={styles['speed']}
      aria-label={t('player.speed')}
      value={speed}
      onChange={({ target }) => {
        const chosen = PLAYER_SPEEDS.find((one) => String(one) === target.value);
        if (chosen !== undefined) setSpeed(chosen);
      }}
    >
      {PLAYER_SPEEDS.map((one) => (
        <option key={one} value={one}>
          {`${one.toLocaleString(locale)}×`}
        </option>
      ))}
    </select>
  );
}
