import { create } from 'zustand';

/** Whether the reader behind the page answers. In the desktop shell it always does. */
export const useConnection = create<{ readonly isLost: boolean }>()(() => ({ isLost: false }));

export const setConnectionLost = (isLost: boolean): void => {
  if (useConnection.getState().isLost !== isLost) useConnection.setState({ isLost });
};
