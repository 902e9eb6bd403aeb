import { create } from 'zustand';

/** Looking for words in the open article. */
export const useFind = create<{ readonly isOpen: boolean; readonly text: string }>()(() => ({
  isOpen: false,
  text: '',
}));

export const FIND_BOX_ID = 'find-box';

/** Opens the bar, or goes back to it. */
export function openFind(): void {
  useFind.setState({ isOpen: true });
  requestAnimationFrame(() => {
    const box = document.getElementById(FIND_BOX_ID);
    if (!(box instanceof HTMLInputElement)) return;
    box.focus();
    box.select();
  });
}

export const closeFind = (): void => useFind.setState({ isOpen: false });
