import { app } from 'electron';
import { refuseNavigation } from './navigation.ts';
import { registerOwnScheme } from './own-scheme.ts';
import { denyPermissions } from './permissions.ts';

/** Before the app is ready: whatever session or page comes to be, this program's own or not, is guarded from its start. */
export function guardApp(): void {
  app.enableSandbox();
  registerOwnScheme();
  app.on('session-created', denyPermissions);
  app.on('web-contents-created', (_, contents) => refuseNavigation(contents));
}
