import { session } from 'electron';
import { isOwnAddress } from './page-address.ts';

/** Copying text out, and asking that the database is not thrown away when the disk runs full. */
const granted: ReadonlySet<string> = new Set(['clipboard-sanitized-write', 'persistent-storage']);

/** What Electron tells of a wish for `media`: when it is asked for, and when it is looked up. */
export interface MediaWish {
  /** Address of the page, or of its origin. */
  from: string;
  kinds: readonly (string | undefined)[];
}

/** The camera for the program's own page, which turns it on at a click to read a join code or to photograph a paper; never a microphone. */
const isCameraWish = ({ from, kinds }: MediaWish, page: string): boolean =>
  isOwnAddress(from, page) && kinds.length > 0 && kinds.every((kind) => kind === 'video');

/** What is not listed is refused. `page`: the program's own. */
export const isGranted = (permission: string, wish: MediaWish, page: string): boolean =>
  granted.has(permission) || (permission === 'media' && isCameraWish(wish, page));

/** No microphone, place, notification, device or download; of the camera what `isCameraWish` lets through. `page`: the program's. */
export function denyPermissions(page: string): void {
  const own = session.defaultSession;
  own.setPermissionRequestHandler((_contents, permission, answer, details) => {
    const kinds = 'mediaTypes' in details ? (details.mediaTypes ?? []) : [];
    answer(isGranted(permission, { from: details.requestingUrl, kinds }, page));
  });
  own.setPermissionCheckHandler((_contents, permission, from, { mediaType }) =>
    isGranted(permission, { from, kinds: [mediaType] }, page),
  );
  own.setDevicePermissionHandler(() => false);
  // Files are saved through the bridge only, where a broken write cannot spoil an older file.
  own.on('will-download', (event) => event.preventDefault());
}
