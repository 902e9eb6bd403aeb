import type { LucideIcon } from 'lucide-react';
import type { ComponentType } from 'react';
import type { Settings } from '../../shared/settings.ts';
import type { MessageId } from '../locales/en.ts';

export interface SettingBodyProps {
  /** The id of the sentence that describes the setting: for the body that has it itself. */
  readonly sentenceId: string;
}

/** One thing that can be set, as the settings show and find it. */
export interface Setting {
  /** Among all settings. */
  readonly id: string;
  readonly name: MessageId;
  /** What it does, in a sentence; left out where its body has that sentence itself. */
  readonly about?: MessageId;
  /** By what else it is found, such as the names of its values. */
  readonly alsoFound?: readonly MessageId[];
  /** Left out where it always is. */
  readonly isShown?: (settings: Settings) => boolean;
  /** The line with its name and its control. */
  readonly Body: ComponentType<SettingBodyProps>;
}

/** A section of the settings: one line in the table of them. */
export interface SettingsSection {
  readonly id: string;
  readonly title: MessageId;
  readonly Icon: LucideIcon;
  readonly settings: readonly Setting[];
  /** What it sets: these are as at first again when it is reset. */
  readonly sets: readonly (keyof Settings)[];
}
