import { dialog } from 'electron';
import type { Asked } from '../../shared/asked.ts';
import { readOpmlFile } from './read-opml-file.ts';

/** Asks the person for a file. The page cannot where nobody has pressed anything in it. @returns null where none was chosen */
export async function chooseOpmlFile(): Promise<Asked | null> {
  const { filePaths } = await dialog.showOpenDialog({
    properties: ['openFile'],
    filters: [{ name: 'OPML', extensions: ['opml', 'xml'] }],
  });
  const [path] = filePaths;
  return path === undefined ? null : readOpmlFile(path);
}
