import { describe, expect, test } from 'vitest';
import { contentTypeOf, hasContentHash, pageAssetPath } from './page-assets.ts';

describe('an address leads to a file of the pages or nowhere', () => {
  test.each([
    ['/', 'index.html'],
    ['/index.html', 'index.html'],
    ['/assets/index-Ab12_c-d.js', 'assets/index-Ab12_c-d.js'],
    ['/assets/Tinos%20Bold.ttf', 'assets/Tinos Bold.ttf'],
  ])('%s -> %s', (pathname, expected) => {
    expect(pageAssetPath(pathname)).toBe(expected);
  });

  test.each([
    '/../package.json',
    '/%2e%2e/package.json',
    '/assets/..%2f..%2fpackage.json',
    '/assets/..\\..\\package.json',
    '/assets/%5c..%5cpackage.json',
    '/.git/config',
    '/assets/.hidden',
    '//etc/passwd',
    '/C:/Windows/win.ini',
    '/a%00.html',
    '/%',
    '/assets/',
    '/index.html.',
    'index.html',
    '',
  ])('%s -> nowhere', (pathname) => {
    expect(pageAssetPath(pathname)).toBeNull();
  });
});

test('a file gets the type that its extension says, an unknown one is only bytes', () => {
  expect(contentTypeOf('assets/a.js')).toBe('text/javascript; charset=utf-8');
  expect(contentTypeOf('assets/Inter.WOFF2')).toBe('font/woff2');
  expect(contentTypeOf('assets/a.exe')).toBe('application/octet-stream');
  expect(contentTypeOf('noextension')).toBe('application/octet-stream');
});

test('only files named by their content may be kept for ever', () => {
  expect(hasContentHash('assets/index-DfK3a_9x.js')).toBe(true);
  expect(hasContentHash('index.html')).toBe(false);
  expect(hasContentHash('assets/logo.svg')).toBe(false);
});
