import { Choice, type ChoiceProps } from '../ui/choice.tsx';
import styles from './setting-lines.module.css';

/** One line of the settings: its name, and one of a few values. */
export function ChoiceSetting<Value extends string>(props: Omit<ChoiceProps<Value>, 'look'>) {
  return (
    <div className={styles['line']}>
      <span>{props.label}</span>
      <Choice {...props} />
    </div>
  );
}
