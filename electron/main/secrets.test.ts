import { safeStorage } from 'electron';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { failure, success } from '#shared/model/problem.ts';
import { openSecret, sealSecret } from './secrets.ts';

const secret = 'AAECAwQFBgc=';

function on(platform: NodeJS.Platform, backend: ReturnType<typeof safeStorage.getSelectedStorageBackend>) {
  vi.spyOn(process, 'platform', 'get').mockReturnValue(platform);
  vi.mocked(safeStorage.getSelectedStorageBackend).mockReturnValue(backend);
}

beforeEach(() => {
  vi.mocked(safeStorage.isEncryptionAvailable).mockReturnValue(true);
  vi.mocked(safeStorage.encryptString).mockImplementation((text) => Buffer.from(`closed ${text}`));
  vi.mocked(safeStorage.decryptString).mockImplementation((bytes) => {
    const text = bytes.toString();
    if (!text.startsWith('closed ')) throw new Error('cannot decrypt');
    return text.slice('closed '.length);
  });
});
afterEach(() => vi.restoreAllMocks());

test('a secret is closed by the operating system and opened again', () => {
  on('linux', 'gnome_libsecret');
  const sealed = sealSecret(secret);
  if (!sealed.ok) throw new Error('not sealed');
  expect(sealed.value).toMatch(/^[A-Za-z0-9+/]+={0,2}$/);
  expect(openSecret(sealed.value)).toEqual(success(secret));
});

test('what another computer sealed is not opened', () => {
  on('win32', 'unknown');
  expect(openSecret(Buffer.from('foreign').toString('base64'))).toEqual(failure('secretsUnavailable'));
});

test('a Linux without a keyring keeps no secrets, so it gets none', () => {
  on('linux', 'basic_text');
  expect(sealSecret(secret)).toEqual(failure('secretsUnavailable'));
  expect(openSecret('AAAA')).toEqual(failure('secretsUnavailable'));
  expect(safeStorage.encryptString).not.toHaveBeenCalled();
});

test('a system whose store does not answer gets none either', () => {
  on('win32', 'unknown');
  vi.mocked(safeStorage.isEncryptionAvailable).mockReturnValue(false);
  expect(sealSecret(secret)).toEqual(failure('secretsUnavailable'));
});
