import { session } from 'electron';
import { expect, test, vi } from 'vitest';
import { appAddress } from './page-address.ts';
import { denyPermissions, isGranted } from './permissions.ts';

const ask = (permission: string, from = appAddress, kinds: (string | undefined)[] = []) =>
  isGranted(permission, { from, kinds }, appAddress);

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
  expect(ask(permission)).toBe(false);
});

test('copying out and keeping the database are rights of the page', () => {
  expect(ask('clipboard-sanitized-write')).toBe(true);
  expect(ask('persistent-storage')).toBe(true);
});

test.each([
  ['the camera', appAddress, ['video'], true],
  ['the camera, as it is looked up', 'app://ereje/', ['video'], true],
  ['a microphone', appAddress, ['audio'], false],
  ['camera and microphone', appAddress, ['video', 'audio'], false],
  ['nothing named', appAddress, [], false],
  ['something unknown', appAddress, [undefined], false],
  ['the camera for another page', 'https://example.com/', ['video'], false],
  ['the camera for a page that only looks alike', 'app://ereje.example/', ['video'], false],
])('%s from %s (%j): %s', (_what, from, kinds, allowed) => {
  expect(ask('media', from, kinds)).toBe(allowed);
});

test('every way to ask is guarded: request, check, device, download', () => {
  denyPermissions(appAddress);
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
