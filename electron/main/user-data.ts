import { resolve } from 'node:path';
import { app } from 'electron';

/** `--user-data-dir=FOLDER` keeps the data elsewhere: on another disk, or apart from the real ones in a test. */
export function placeUserData(): void {
  const folder = app.commandLine.getSwitchValue('user-data-dir');
  if (folder !== '') app.setPath('userData', resolve(folder));
}
