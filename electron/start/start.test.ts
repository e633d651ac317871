import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sourcesHash } from './build-pages.mjs';
import { isInstalled } from './install-packages.mjs';
import { isNewEnough } from './newer-node.mjs';
import { hasScreen, openingCommand } from './open-address.mjs';
import { setupTexts, terminalLanguage } from './say.mjs';
import { startOptions } from './start-options.mjs';

describe('packages are installed anew', () => {
  const lock = {
    packages: {
      '': { version: '0.1.0' },
      'node_modules/zod': { version: '4.6.7' },
      'node_modules/other-system': { version: '1.0.0', optional: true },
    },
  };
  const installed = { packages: { 'node_modules/zod': { version: '4.6.7' } } };

  test('not while what is there is what the lock file asks for', () => {
    expect(isInstalled(lock, installed)).toBe(true);
  });

  test.each([
    ['nothing is there', null],
    ['an installation was cut off', {}],
    ['a package is missing', { packages: {} }],
    ['a package has another version', { packages: { 'node_modules/zod': { version: '4.6.6' } } }],
  ])('where %s', (_name, there) => {
    expect(isInstalled(lock, there)).toBe(false);
  });
});

test('the program is built anew where a source changed, and not for a test', () => {
  const root = mkdtempSync(join(tmpdir(), 'ereje-sources-'));
  const hash = () => sourcesHash(root, ['shared', 'package.json', 'missing']);
  mkdirSync(join(root, 'shared', 'model'), { recursive: true });
  writeFileSync(join(root, 'shared', 'model', 'a.ts'), 'one');
  const first = hash();
  expect(hash()).toBe(first);
  writeFileSync(join(root, 'shared', 'model', 'a.test.ts'), 'test');
  expect(hash()).toBe(first);
  writeFileSync(join(root, 'shared', 'model', 'a.ts'), 'two');
  const second = hash();
  expect(second).not.toBe(first);
  writeFileSync(join(root, 'package.json'), '{}');
  expect(hash()).not.toBe(second);
  rmSync(root, { recursive: true });
});

test('a Node older than the tools need is not used', () => {
  expect(isNewEnough('v20.20.2')).toBe(false);
  expect(isNewEnough('v24.0.0')).toBe(true);
  expect(isNewEnough('v100.1.0')).toBe(true);
});

test('each system opens an address in its own way; without a screen the person gets the address', () => {
  const address = 'http://127.0.0.1:4710/';
  expect(openingCommand(address, 'win32', {})?.[1]).toContain(address);
  expect(openingCommand(address, 'darwin', {})).toEqual(['open', [address]]);
  expect(openingCommand(address, 'linux', { DISPLAY: ':0' })).toEqual(['xdg-open', [address]]);
  expect(openingCommand(address, 'linux', {})).toBeNull();
  expect(hasScreen('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
  expect(hasScreen('linux', {})).toBe(false);
});

describe('options', () => {
  test('the port stays the same from start to start, for the data stand under it', () => {
    expect(startOptions([])).toEqual({ browser: false, open: true, port: 4710 });
  });

  test('can be given', () => {
    expect(startOptions(['--browser', '--no-open', '--port', '5000'])).toEqual({
      browser: true,
      open: false,
      port: 5000,
    });
  });

  test.each([[['--port', '80']], [['--port', 'x']], [['--port', '99999']], [['--unknown']], [['word']]])(
    'are refused where they are wrong: %j',
    (args) => {
      expect(startOptions(args)).toBeNull();
    },
  );
});

describe('the set-up speaks', () => {
  test.each([
    [{ LANG: 'kk_KZ.UTF-8' }, 'kk'],
    [{ LANG: 'ru_RU.UTF-8' }, 'ru'],
    [{ LC_ALL: 'C', LANG: 'ru_RU.UTF-8' }, 'en'],
    [{ LANG: 'C.UTF-8' }, 'en'],
    [{}, 'ru'],
  ] as const)('the language of the terminal: %o', (environment, language) => {
    expect(terminalLanguage(environment, 'ru-KZ')).toBe(language);
  });

  test('whole sentences with what they name', () => {
    expect(setupTexts('kk')('openByHand', { address: 'http://127.0.0.1:4710/' })).toBe(
      'Ereje дайын. Браузерде мына мекенжайды ашыңыз: http://127.0.0.1:4710/',
    );
  });
});
