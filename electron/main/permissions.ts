import { session } from 'electron';

/** Copying text out, and asking that the database is not thrown away when the disk runs full. */
const granted: ReadonlySet<string> = new Set(['clipboard-sanitized-write', 'persistent-storage']);

export const isGranted = (permission: string): boolean => granted.has(permission);

/** No camera, microphone, place, notification, device or download: what is not listed is refused. */
export function denyPermissions(): void {
  const own = session.defaultSession;
  own.setPermissionRequestHandler((_contents, permission, answer) => answer(isGranted(permission)));
  own.setPermissionCheckHandler((_contents, permission) => isGranted(permission));
  own.setDevicePermissionHandler(() => false);
  // Files are saved through the bridge only, where a broken write cannot spoil an older file.
  own.on('will-download', (event) => event.preventDefault());
}
