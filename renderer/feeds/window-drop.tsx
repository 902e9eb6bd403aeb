import { useEffect, useState } from 'react';
import { useT } from '../locales/translate.ts';
import { openDialog } from '../ui/dialog-store.ts';
import { droppedAddress } from './dropped-address.ts';
import { importOpmlFile } from './opml.ts';
import styles from './window-drop.module.css';

type Held = 'file' | 'address';

function heldBy({ dataTransfer }: DragEvent): Held | null {
  if (dataTransfer?.types.includes('Files') === true) return 'file';
  return dataTransfer?.types.includes('text/uri-list') === true ? 'address' : null;
}

/**
 * Takes an OPML file, or the address of a site, dropped anywhere in the window. Without it the browser would leave the
 * page for either.
 */
export function WindowDrop() {
  const t = useT();
  const [held, setHeld] = useState<Held | null>(null);
  useEffect(() => {
    // A link of the page itself that is dragged goes nowhere.
    let isOwn = false;
    const onStart = (): void => {
      isOwn = true;
    };
    const onEnd = (): void => {
      isOwn = false;
    };
    const onOver = (event: DragEvent): void => {
      const over = heldBy(event);
      if (over === null) return;
      event.preventDefault();
      if (!isOwn) setHeld(over);
    };
    const onLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setHeld(null);
    };
    const onDrop = (event: DragEvent): void => {
      const dropped = heldBy(event);
      if (dropped === null) return;
      event.preventDefault();
      setHeld(null);
      if (isOwn) return;
      const file = event.dataTransfer?.files[0];
      if (file !== undefined) return void importOpmlFile(file);
      const address = droppedAddress(event.dataTransfer?.getData('text/uri-list') ?? '');
      if (address !== null) openDialog({ kind: 'add-feed', address });
    };
    window.addEventListener('dragstart', onStart);
    window.addEventListener('dragend', onEnd);
    window.addEventListener('dragover', onOver);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragstart', onStart);
      window.removeEventListener('dragend', onEnd);
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, []);
  if (held === null) return null;
  return (
    <div className={styles['veil']}>{t(held === 'file' ? 'feeds.dropHere' : 'desktop.dropAddress')}</div>
  );
}
