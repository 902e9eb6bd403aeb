import type { ReactNode, RefAttributes } from 'react';
import { Button as AriaButton, type PressEvent } from 'react-aria-components';
import styles from './button.module.css';
import { classNames } from './class-names.ts';

interface ButtonProps extends RefAttributes<HTMLButtonElement> {
  readonly children: ReactNode;
  /** `icon` holds a single icon and needs a `label`. */
  readonly look?: 'plain' | 'primary' | 'quiet' | 'icon' | 'link' | 'key';
  readonly label?: string;
  readonly className?: string | undefined;
  readonly isDisabled?: boolean;
  /** Takes no presses while its work runs, but keeps focus. */
  readonly isPending?: boolean;
  readonly type?: 'button' | 'submit';
  readonly onPress?: (event: PressEvent) => void;
  readonly isExpanded?: boolean;
  /** Id of what it opened. */
  readonly controls?: string;
}

/** Every button of the app that is not a row, a chip or a menu item. */
export function Button({
  children,
  look = 'plain',
  label,
  className,
  isExpanded,
  controls,
  ...rest
}: ButtonProps) {
  return (
    <AriaButton
      {...rest}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(isExpanded === undefined ? {} : { 'aria-expanded': isExpanded })}
      {...(controls === undefined ? {} : { 'aria-controls': controls })}
      className={classNames(styles['button'], styles[look], className)}
    >
      {children}
    </AriaButton>
  );
}
