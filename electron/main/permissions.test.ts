import { session } from 'electron';
import { expect, test, vi } from 'vitest';
import { denyPermissions, isGranted } from './permissions.ts';

test.each([
  'camera',
  'media',
  'geolocation',
  'notifications',
  'hid',
  'usb',
  'openExternal',
  'clipboard-read',
  'fileSystem',
  'unknown',
])('%s is refused', (permission) => {
  expect(isGranted(permission)).toBe(false);
});

test('copying out and keeping the database are the only rights', () => {
  expect(isGranted('clipboard-sanitized-write')).toBe(true);
  expect(isGranted('persistent-storage')).toBe(true);
});

test('every way to ask is guarded: request, check, device, download', () => {
  denyPermissions();
  const own = vi.mocked(session.defaultSession);
  const download = { preventDefault: vi.fn() };
  const onDownload = own.on.mock.calls.find(([event]) => String(event) === 'will-download')?.[1] as (
    event: object,
  ) => void;
  onDownload(download);
  expect(download.preventDefault).toHaveBeenCalled();
  expect(own.setPermissionRequestHandler).toHaveBeenCalledWith(expect.any(Function));
  expect(own.setPermissionCheckHandler).toHaveBeenCalledWith(expect.any(Function));
  const device = own.setDevicePermissionHandler.mock.calls[0]?.[0] as () => boolean;
  expect(device()).toBe(false);
});
