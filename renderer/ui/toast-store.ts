import { create } from 'zustand';
import type { Fault } from '../../shared/fault.ts';
import { MINUTE_MS, type EpochMs } from '../../shared/time.ts';
import { bridge } from '../bridge/bridge.ts';
import { useConnection } from '../bridge/connection-store.ts';
import { faultSentence } from '../locales/fault-sentence.ts';
import { t } from '../locales/translate.ts';

/** A sentence at the foot of the window that goes away by itself. */
export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly shownAt: EpochMs;
  readonly isFault: boolean;
  /** What `undo.apply` takes, or what the page does itself; null when nothing can be taken back. */
  readonly undo: string | (() => Promise<void>) | null;
  /** Where the notice leads. */
  readonly way: ToastWay | null;
}

interface ToastWay {
  readonly text: string;
  readonly go: () => void;
}

const MOST_SHOWN = 3;
/** As many as the reader remembers. */
const MOST_UNDONE = 20;
/** Who hears the notice, or reads slowly, needs more time than it stands. */
const UNDONE_WITHIN_MS = 5 * MINUTE_MS;
let lastId = 0;

/** `undoable`: all that offered an undo that was not used, on screen or not any more; the newest last. */
export const useToasts = create<{
  readonly toasts: readonly Toast[];
  readonly undoable: readonly Toast[];
}>()(() => ({ toasts: [], undoable: [] }));

function show(toast: Omit<Toast, 'id' | 'shownAt'>): void {
  lastId += 1;
  const added = { ...toast, id: lastId, shownAt: Date.now() };
  useToasts.setState(({ toasts, undoable }) => ({
    toasts: [...toasts, added].slice(-MOST_SHOWN),
    undoable: added.undo === null ? undoable : [...undoable, added].slice(-MOST_UNDONE),
  }));
}

export const tell = (text: string, undo: Toast['undo'] = null): void =>
  show({ text, undo, isFault: false, way: null });

export const tellWay = (text: string, way: ToastWay): void => show({ text, undo: null, isFault: false, way });

export function tellFault(fault: Fault): void {
  // The banner over the page says already that nothing can be asked for.
  if (fault.kind === 'internal' && useConnection.getState().isLost) return;
  show({ text: faultSentence(fault, t, 'person'), undo: null, isFault: true, way: null });
}

/** Something went wrong in the page itself. */
export const tellProblem = (text: string): void => show({ text, undo: null, isFault: true, way: null });

export const dismissToast = (id: number): void =>
  useToasts.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }));

export async function applyUndo(toast: Toast): Promise<void> {
  if (toast.undo === null) return;
  dismissToast(toast.id);
  useToasts.setState(({ undoable }) => ({ undoable: undoable.filter(({ id }) => id !== toast.id) }));
  if (typeof toast.undo === 'function') return toast.undo();
  return applyToken(toast.undo, toast.text);
}

/**
 * Takes back what `undo.apply` knows by this token, and says so.
 *
 * @param what the notice of it
 */
export async function applyToken(undo: string, what: string): Promise<void> {
  const result = await bridge.request('undo.apply', { undo });
  if (result.ok) tell(undoneText(what));
  else tellFault(result.fault);
}

export const undoneText = (what: string): string => t('toast.undone', { what });

/** What was done last and can be taken back: for a while also when its notice is gone. */
export const lastUndoable = (): Toast | undefined => {
  const last = useToasts.getState().undoable.at(-1);
  return last !== undefined && Date.now() - last.shownAt < UNDONE_WITHIN_MS ? last : undefined;
};

export async function applyLastUndo(): Promise<void> {
  const last = lastUndoable();
  if (last !== undefined) await applyUndo(last);
}
