import { expect, test } from 'vitest';
import { safeLink } from './safe-link.ts';

test('only web pages and letters are links', () => {
  for (const address of ['https://a.kz', 'http://a.kz', 'mailto:a@b.kz'])
    expect(safeLink(address)).toBe(address);
  for (const address of ['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x', 'а.kz'])
    expect(safeLink(address), address).toBeNull();
});

test('spaces around an address go, an address with spaces or without end is none', () => {
  expect(safeLink(' https://a.kz ')).toBe('https://a.kz');
  expect(safeLink('https://a.kz/b c')).toBeNull();
  expect(safeLink(`https://a.kz/${'b'.repeat(2000)}`)).toBeNull();
});
