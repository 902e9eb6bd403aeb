import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';

/** Starts without a window in front of what the person is doing. */
export const HIDDEN_OPTION = '--hidden';

/**
 * Has the system start the program when the person signs in, or not any more. Linux has no call for it but a file (XDG
 * autostart), which lies in `configFolder`.
 */
export function startAtLogin(isWanted: boolean, platform: NodeJS.Platform, configFolder: string): void {
  if (platform !== 'linux') {
    app.setLoginItemSettings({ openAtLogin: isWanted, args: [HIDDEN_OPTION] });
    return;
  }
  const folder = join(configFolder, 'autostart');
  const file = join(folder, 'tagline.desktop');
  if (!isWanted) return rmSync(file, { force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, autostartEntry(process.env['APPIMAGE'] ?? process.execPath));
}

/** @param program its path, quoted as the Desktop Entry Specification wants it ("The Exec key") */
const autostartEntry = (program: string): string =>
  [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Tagline',
    `Exec="${program
      .replace(/(["`$\\])/gu, '\\$1')
      .replaceAll('\\', '\\\\')
      .replaceAll('%', '%%')}" ${HIDDEN_OPTION}`,
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n');

/** Whether macOS has opened the program as the person signed in: it hands over no option that would say so. */
export const wasStartedAtLogin = (platform: NodeJS.Platform): boolean =>
  platform === 'darwin' && app.getLoginItemSettings().wasOpenedAtLogin;
