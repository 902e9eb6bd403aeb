import { Kbd } from '../ui/kbd.tsx';
import { usePrintedKeys } from './printed-keys.ts';
import type { Shortcut } from './shortcut.ts';
import { useBindings } from './use-bindings.ts';

/** The keys of a shortcut beside the thing it does; nothing where it has none. */
export function ShortcutHint({ of }: { readonly of: Shortcut }) {
  const printed = usePrintedKeys();
  const keys = useBindings().keys.get(of)?.[0];
  return keys === undefined ? null : <Kbd>{printed(keys)}</Kbd>;
}

/** The first keys of a shortcut, for a sentence; null where it has none. */
export function useShortcutKeys(): (of: Shortcut) => string | null {
  const printed = usePrintedKeys();
  const { keys } = useBindings();
  return (of) => {
    const first = keys.get(of)?.[0];
    return first === undefined ? null : printed(first);
  };
}
