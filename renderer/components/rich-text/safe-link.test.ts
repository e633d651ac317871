import { expect, test } from 'vitest';
import { toLinkAddress } from './safe-link.ts';

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
