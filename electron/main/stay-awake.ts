import { powerSaveBlocker } from 'electron';

let blocker: number | null = null;

/** Keeps the computer from falling asleep while telephones need it; the screen may go dark. */
export function stayAwake(isNeeded: boolean): void {
  if (isNeeded) blocker ??= powerSaveBlocker.start('prevent-app-suspension');
  else if (blocker !== null) {
    powerSaveBlocker.stop(blocker);
    blocker = null;
  }
}
