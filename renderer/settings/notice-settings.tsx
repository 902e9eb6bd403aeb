import { useId, useState } from 'react';
import type { Settings } from '../../shared/settings.ts';
import { areNoticesRefused, askToShowNotices } from '../bridge/browser-notices.ts';
import { useT } from '../locales/translate.ts';
import { Check } from '../ui/check.tsx';
import { changeSettings } from './change-settings.ts';
import styles from './setting-lines.module.css';
import { useSettings } from './settings-store.ts';

type Notices = Settings['notices'];

const useNotices = (): Notices => useSettings((state) => state.settings.notices);

const change = (changed: Partial<Notices>): void => {
  const { notices } = useSettings.getState().settings;
  void changeSettings({ notices: { ...notices, ...changed } });
};

/** Whether a person is told of news. */
export function NoticesSetting() {
  const t = useT();
  const { isOn } = useNotices();
  const [isBlocked, setBlocked] = useState(() => isOn && areNoticesRefused());
  const turn = async (on: boolean): Promise<void> => {
    change({ isOn: on });
    if (on) await askToShowNotices();
    setBlocked(on && areNoticesRefused());
  };
  return (
    <>
      <Check isSelected={isOn} onChange={(on) => void turn(on)}>
        {t('settings.noticesOn')}
      </Check>
      {isBlocked && <p className={styles['about']}>{t('settings.noticesBlocked')}</p>}
    </>
  );
}

/** When they are not. */
export function QuietSetting() {
  const t = useT();
  const { quiet } = useNotices();
  return (
    <>
      <Check isSelected={quiet.isOn} onChange={(on) => change({ quiet: { ...quiet, isOn: on } })}>
        {t('settings.quiet')}
      </Check>
      {quiet.isOn && (
        <>
          <TimeSetting
            label={t('settings.quietFrom')}
            minutes={quiet.from}
            onChange={(from) => change({ quiet: { ...quiet, from } })}
          />
          <TimeSetting
            label={t('settings.quietUntil')}
            minutes={quiet.until}
            onChange={(until) => change({ quiet: { ...quiet, until } })}
          />
        </>
      )}
    </>
  );
}

/** Whether they are told of the digest, and when. */
export function DigestSetting() {
  const t = useT();
  const { digest } = useNotices();
  return (
    <>
      <Check isSelected={digest.isOn} onChange={(on) => change({ digest: { ...digest, isOn: on } })}>
        {t('settings.digest')}
      </Check>
      {digest.isOn && (
        <TimeSetting
          label={t('settings.digestAt')}
          minutes={digest.at}
          onChange={(at) => change({ digest: { ...digest, at } })}
        />
      )}
    </>
  );
}

interface TimeSettingProps {
  readonly label: string;
  /** Since midnight. */
  readonly minutes: number;
  readonly onChange: (minutes: number) => void;
}

function TimeSetting({ label, minutes, onChange }: TimeSettingProps) {
  const id = useId();
  const clock = [Math.floor(minutes / 60), minutes % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
  return (
    <div className={styles['line']}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="time"
        className={styles['select']}
        value={clock}
        onChange={({ target }) => {
          const [hours, rest] = target.value.split(':').map(Number);
          if (hours !== undefined && rest !== undefined) onChange(hours * 60 + rest);
        }}
      />
    </div>
  );
}
