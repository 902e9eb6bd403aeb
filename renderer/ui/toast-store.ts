import { create } from 'zustand';
import type { Fault } from '../../shared/fault.ts';
import { bridge } from '../bridge/bridge.ts';
import { useConnection } from '../bridge/connection-store.ts';
import { faultSentence } from '../locales/fault-sentence.ts';
import { t } from '../locales/translate.ts';

/** A sentence at the foot of the window that goes away by itself. */
export interface Toast {
  readonly id: number;
  readonly text: string;
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
let lastId = 0;

export const useToasts = create<{ readonly toasts: readonly Toast[] }>()(() => ({ toasts: [] }));

function show(toast: Omit<Toast, 'id'>): void {
  lastId += 1;
  const added = { ...toast, id: lastId };
  useToasts.setState(({ toasts }) => ({ toasts: [...toasts, added].slice(-MOST_SHOWN) }));
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
  if (typeof toast.undo === 'function') return toast.undo();
  return applyToken(toast.undo);
}

/** Takes back what `undo.apply` knows by this token, and says so. */
export async function applyToken(undo: string): Promise<void> {
  const result = await bridge.request('undo.apply', { undo });
  if (result.ok) tell(t('toast.undone'));
  else tellFault(result.fault);
}

/** Takes back the last thing whose notice is still on screen. */
export async function applyLastUndo(): Promise<void> {
  const last = useToasts.getState().toasts.findLast((toast) => toast.undo !== null);
  if (last !== undefined) await applyUndo(last);
}
