import { expect, test } from 'vitest';
import { isSafeLink, toLinkAddress } from './safe-link.ts';

test('only web pages and letters are links', () => {
  expect(['https://a.kz', 'http://a.kz', 'mailto:a@b.kz'].every(isSafeLink)).toBe(true);
  expect(['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x', 'а.kz'].some(isSafeLink)).toBe(
    false,
  );
});

test('what a person types becomes a whole address', () => {
  expect(toLinkAddress(' adilet.zan.kz ')).toBe('https://adilet.zan.kz');
  expect(toLinkAddress('ustaz@example.kz')).toBe('mailto:ustaz@example.kz');
  expect(toLinkAddress('example.kz:8080/a')).toBe('https://example.kz:8080/a');
});

test('what is no address is refused', () => {
  for (const text of ['', 'екі сөз', 'javascript:alert(1)', 'vbscript:a.b', 'сөз']) {
    expect(toLinkAddress(text), text).toBeNull();
  }
});
