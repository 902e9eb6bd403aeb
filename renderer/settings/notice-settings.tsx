import { useId, useState } from 'react';
import type { Settings } from '../../shared/settings.ts';
import { areNoticesRefused, askToShowNotices } from '../bridge/browser-notices.ts';
import { useT } from '../locales/translate.ts';
import { Check } from '../ui/check.tsx';
import { changeSettings } from './change-settings.ts';
import styles from './setting-lines.module.css';
import { useSettings } from './settings-store.ts';

type Notices = Settings['notices'];

/** When and how a person is told of news. */
export function NoticeSettings() {
  const t = useT();
  const notices = useSettings((state) => state.settings.notices);
  const { isOn, quiet, digest } = notices;
  const [isBlocked, setBlocked] = useState(() => isOn && areNoticesRefused());
  const change = (changed: Partial<Notices>): void =>
    void changeSettings({ notices: { ...notices, ...changed } });
  const turn = async (on: boolean): Promise<void> => {
    change({ isOn: on });
    if (on) await askToShowNotices();
    setBlocked(on && areNoticesRefused());
  };
  return (
    <section className={styles['section']}>
      <h3 className={styles['heading']}>{t('settings.notices')}</h3>
      <div className={styles['checks']}>
        <Check isSelected={isOn} onChange={(on) => void turn(on)}>
          {t('settings.noticesOn')}
        </Check>
        <p className={styles['about']}>{t('settings.noticesHint')}</p>
        {isBlocked && <p className={styles['about']}>{t('settings.noticesBlocked')}</p>}
        {isOn && (
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
        )}
      </div>
    </section>
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
