import { expect, test } from 'vitest';
import { allowedExternalAddress } from './external-links.ts';

test('an https address of a listed site may be opened', () => {
  expect(allowedExternalAddress('https://adilet.zan.kz/kaz/docs/V1600013420#z10')).toBe(
    'https://adilet.zan.kz/kaz/docs/V1600013420#z10',
  );
});

test.each([
  'http://adilet.zan.kz/',
  'https://adilet.zan.kz.example.com/',
  'https://example.com/?adilet.zan.kz',
  'https://example.com/#https://adilet.zan.kz/',
  'https://adilet.zan.kz@example.com/',
  'https://user:password@adilet.zan.kz/',
  'https://adilet.zan.kz:8443/',
  'https://notadilet.zan.kz/',
  'https://sub.adilet.zan.kz/',
  'javascript:alert(1)',
  'file:///etc/passwd',
  'ms-msdt:/id',
  'adilet.zan.kz',
  '',
])('%s is refused', (address) => {
  expect(allowedExternalAddress(address)).toBeNull();
});
