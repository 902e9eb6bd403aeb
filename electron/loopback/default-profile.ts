import { homedir } from 'node:os';
import { join } from 'node:path';

/** The folder that Electron would use on this system, so that both shells open the same news. */
export function defaultProfile(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string {
  const home = homedir();
  switch (platform) {
    case 'win32':
      return join(env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'Tagline');
    case 'darwin':
      return join(home, 'Library', 'Application Support', 'Tagline');
    default:
      return join(env['XDG_CONFIG_HOME'] ?? join(home, '.config'), 'Tagline');
  }
}
