import { create } from 'zustand';

/** The sentence a screen reader says when it has a pause. `serial` tells two equal ones apart. */
export const useAnnouncement = create<{ readonly text: string; readonly serial: number }>()(() => ({
  text: '',
  serial: 0,
}));

export const announce = (text: string): void =>
  useAnnouncement.setState(({ serial }) => ({ text, serial: serial + 1 }));
