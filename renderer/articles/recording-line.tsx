import { Download, ExternalLink, Pause, Play, Trash2, X } from 'lucide-react';
import type { Article, Enclosure } from '../../shared/article.ts';
import type { RecordingState } from '../../shared/recording.ts';
import { faultSentence } from '../locales/fault-sentence.ts';
import { formatSize } from '../locales/format-size.ts';
import { useLocale, useT } from '../locales/translate.ts';
import { cancelRecording, downloadRecording, removeRecording } from '../player/change-recording.ts';
import { DownloadProgress } from '../player/download-progress.tsx';
import { playRecording, togglePlaying } from '../player/play.ts';
import { usePlayer } from '../player/player-store.ts';
import { recordingState, useRecordings } from '../player/recordings-store.ts';
import { Button } from '../ui/button.tsx';
import { openLink } from './open-link.ts';
import styles from './recording-line.module.css';

interface RecordingLineProps {
  readonly article: Article;
  readonly enclosure: Enclosure;
  readonly name: string;
}

/** One recording of an article: played, kept for later, or taken off this computer. */
export function RecordingLine({ article, enclosure: { url, sizeBytes }, name }: RecordingLineProps) {
  const t = useT();
  const { id: articleId, title, sourceTitle } = article;
  const recording = { articleId, url };
  const state = useRecordings(({ byArticle }) => recordingState(byArticle, recording));
  const isPlaying = usePlayer(({ played, isPlaying: plays }) => plays && played?.url === url);
  const play = (): void =>
    isPlaying ? togglePlaying() : void playRecording({ articleId, url, title, sourceTitle });
  return (
    <div className={styles['line']}>
      <Button onPress={play} label={t(isPlaying ? 'recording.pause' : 'recording.play', { name })}>
        {isPlaying ? <Pause size={14} aria-hidden /> : <Play size={14} aria-hidden />}
        {t(isPlaying ? 'recording.pauseWord' : 'recording.playWord')}
      </Button>
      <span className={styles['name']}>{name}</span>
      <Amount state={state} name={name} statedBytes={sizeBytes} />
      <span className={styles['acts']}>
        <Keeping state={state} recording={recording} name={name} />
        <Button
          look="icon"
          label={t('recording.open', { name })}
          onPress={() => void openLink(articleId, url)}
        >
          <ExternalLink size={14} aria-hidden />
        </Button>
      </span>
      {state?.kind === 'failed' && (
        <p className={styles['fault']} role="status">
          {faultSentence(state.fault, t, 'person')}
        </p>
      )}
    </div>
  );
}

function Amount({
  state,
  name,
  statedBytes,
}: {
  readonly state: RecordingState | null;
  readonly name: string;
  /** By its publisher, who may not know. */
  readonly statedBytes: number | null;
}) {
  const t = useT();
  const locale = useLocale();
  if (state?.kind === 'coming') return <DownloadProgress state={state} name={name} />;
  if (state?.kind === 'kept') {
    const size = formatSize(locale, state.sizeBytes);
    return <span className={styles['size']}>{t('recording.isKept', { size })}</span>;
  }
  if (statedBytes === null || statedBytes <= 0) return null;
  return <span className={styles['size']}>{formatSize(locale, statedBytes)}</span>;
}

/** One button whatever it does, so that it keeps focus when it has done it. */
function Keeping({
  state,
  recording,
  name,
}: {
  readonly state: RecordingState | null;
  readonly recording: { readonly articleId: number; readonly url: string };
  readonly name: string;
}) {
  const t = useT();
  const { label, icon, act } =
    state?.kind === 'kept'
      ? {
          label: t('recording.remove', { name }),
          icon: <Trash2 size={14} aria-hidden />,
          act: removeRecording,
        }
      : state?.kind === 'coming'
        ? { label: t('recording.cancel', { name }), icon: <X size={14} aria-hidden />, act: cancelRecording }
        : {
            label: t('recording.download', { name }),
            icon: <Download size={14} aria-hidden />,
            act: downloadRecording,
          };
  return (
    <Button look="icon" label={label} onPress={() => void act(recording)}>
      {icon}
    </Button>
  );
}
