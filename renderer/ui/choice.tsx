import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { classNames } from './class-names.ts';
import styles from './choice.module.css';

export interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly text: string }[];
  readonly onChange: (value: Value) => void;
  /** `words`: bare words, as over the list; `box`: a framed strip. */
  readonly look?: 'words' | 'box';
}

/** One of a few values, all of them in sight. */
export function Choice<Value extends string>({
  label,
  value,
  options,
  onChange,
  look = 'box',
}: ChoiceProps<Value>) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = options.find((option) => keys.has(option.value));
        if (chosen !== undefined) onChange(chosen.value);
      }}
      className={classNames(styles['group'], styles[look])}
    >
      {options.map((option) => (
        <ToggleButton key={option.value} id={option.value} className={classNames(styles['option'])}>
          {option.text}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
