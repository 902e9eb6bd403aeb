import { bridge } from '../bridge/bridge.ts';
import { t } from '../locales/translate.ts';
import { tell, tellFault } from '../ui/toast-store.ts';
import { closePlayer } from './play.ts';
import { usePlayer } from './player-store.ts';

interface RecordingName {
  readonly articleId: number;
  readonly url: string;
}

export async function downloadRecording({ articleId, url }: RecordingName): Promise<void> {
  const result = await bridge.request('recordings.download', { articleId, url });
  if (!result.ok) tellFault(result.fault);
}

export async function cancelRecording({ articleId, url }: RecordingName): Promise<void> {
  if (usePlayer.getState().played?.url === url) closePlayer();
  const result = await bridge.request('recordings.cancel', { articleId, url });
  if (!result.ok) tellFault(result.fault);
}

export async function removeRecording({ articleId, url }: RecordingName): Promise<void> {
  if (usePlayer.getState().played?.url === url) closePlayer();
  const result = await bridge.request('recordings.remove', { articleId, url });
  if (result.ok) tell(t('recording.removed'), result.value.undo);
  else tellFault(result.fault);
}
