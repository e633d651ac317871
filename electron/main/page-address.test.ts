import { expect, test } from 'vitest';
import { appAddress, isOwnAddress, pageAddress } from './page-address.ts';

test('a packaged program never loads the page of a development server', () => {
  expect(pageAddress(true, 'http://localhost:5173')).toBe(appAddress);
  expect(pageAddress(false, 'http://localhost:5173')).toBe('http://localhost:5173');
  expect(pageAddress(false, undefined)).toBe(appAddress);
});

test('the own page is known by scheme and host', () => {
  expect(isOwnAddress('app://ereje/index.html#/programmes', appAddress)).toBe(true);
  expect(isOwnAddress('http://localhost:5173/x', 'http://localhost:5173')).toBe(true);
});

test.each([
  'app://ereje.example/index.html',
  'app://other/index.html',
  'https://ereje/index.html',
  'file:///app://ereje/',
  'https://example.com/?app://ereje/index.html',
  'app://user@ereje/index.html',
  'about:blank',
  '',
])('%s is not the own page', (address) => {
  expect(isOwnAddress(address, appAddress)).toBe(false);
});
