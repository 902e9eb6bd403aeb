import type { ReaderEvent } from '../../../shared/contract.ts';
import type { ShownNotice } from '../../../shared/notice.ts';
import type { Result } from '../../../shared/result.ts';
import type { Settings, SettingsPatch } from '../../../shared/settings.ts';
import type { ShellQuestion } from '../world.ts';
import type { PackageFacts } from './package-facts.ts';

/** What the reader's thread is started with. */
export interface ReaderThreadData extends PackageFacts {
  readonly profile: string;
  readonly sample: string;
  readonly ingestThreadUrl: string;
  readonly checkpointThreadUrl: string;
  readonly measureThreadUrl: string;
  readonly upkeepThreadUrl: string;
  readonly settings: Settings;
  readonly shell: 'desktop' | 'browser';
  readonly isOnline: boolean;
}

/** Main process -> reader's thread. Every `id` is answered once. */
export type ToReader =
  | { readonly kind: 'request'; readonly id: number; readonly name: unknown; readonly args: unknown }
  | { readonly kind: 'settings-saved'; readonly id: number; readonly settings: Settings }
  | { readonly kind: 'settings-lost'; readonly id: number; readonly detail: string }
  | { readonly kind: 'external-opened'; readonly id: number; readonly opened: boolean }
  | { readonly kind: 'notice-shown'; readonly id: number; readonly shown: boolean }
  | { readonly kind: 'shell-answered'; readonly id: number; readonly answer: string | null }
  | { readonly kind: 'proxy-resolved'; readonly id: number; readonly ways: string }
  | { readonly kind: 'proxy-unknown'; readonly id: number; readonly detail: string }
  | { readonly kind: 'network'; readonly isOnline: boolean }
  | { readonly kind: 'woke' }
  | { readonly kind: 'update-host'; readonly host: string }
  | { readonly kind: 'stop' };

/** Reader's thread -> main process. */
export type FromReader =
  | { readonly kind: 'ready' }
  | { readonly kind: 'answer'; readonly id: number; readonly result: Result<unknown> }
  | { readonly kind: 'event'; readonly event: ReaderEvent }
  | { readonly kind: 'save-settings'; readonly id: number; readonly patch: SettingsPatch }
  | { readonly kind: 'open-external'; readonly id: number; readonly url: string }
  | { readonly kind: 'ask-shell'; readonly id: number; readonly question: ShellQuestion }
  | { readonly kind: 'resolve-proxy'; readonly id: number; readonly url: string }
  | { readonly kind: 'show-notice'; readonly id: number; readonly notice: ShownNotice }
  | {
      readonly kind: 'log';
      readonly level: 'info' | 'warn' | 'error';
      readonly message: string;
      readonly facts: string;
    }
  /** It ends, and another one is to begin: what is asked from now on is for that one. */
  | { readonly kind: 'restarting' }
  | { readonly kind: 'stopped' };
