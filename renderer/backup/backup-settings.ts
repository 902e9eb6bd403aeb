import type { Setting } from '../settings/setting.ts';
import { BackupSetting } from './backup-setting.tsx';
import { EraseSetting } from './erase-setting.tsx';
import { RestoreSetting } from './restore-setting.tsx';

/** What the settings show of backups. */
export const BACKUP_SETTINGS: readonly Setting[] = [
  {
    id: 'backup',
    name: 'backup.name',
    about: 'backup.about',
    alsoFound: ['backup.save'],
    Body: BackupSetting,
  },
  {
    id: 'restore',
    name: 'backup.restoreName',
    about: 'backup.restoreAbout',
    alsoFound: ['backup.choose', 'backup.putBack'],
    Body: RestoreSetting,
  },
];

export const ERASE_SETTING: Setting = {
  id: 'erase',
  name: 'erase.name',
  about: 'erase.about',
  Body: EraseSetting,
};
