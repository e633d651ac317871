import { expect, test } from 'vitest';
import { allowedExternalAddress, webAddress } from './external-links.ts';

test('an https address of a listed site may be opened', () => {
  expect(allowedExternalAddress('https://adilet.zan.kz/kaz/docs/V1600013420#z10')).toBe(
    'https://adilet.zan.kz/kaz/docs/V1600013420#z10',
  );
});

const others = [
  'https://adilet.zan.kz.example.com/',
  'https://example.com/?adilet.zan.kz',
  'https://example.com/#https://adilet.zan.kz/',
  'https://adilet.zan.kz:8443/',
  'https://notadilet.zan.kz/',
  'https://sub.adilet.zan.kz/',
];
const never = [
  'http://adilet.zan.kz/',
  'https://adilet.zan.kz@example.com/',
  'https://user:password@adilet.zan.kz/',
  'https://:password@adilet.zan.kz/',
  'javascript:alert(1)',
  'data:text/html,a',
  'file:///etc/passwd',
  'ms-msdt:/id',
  'adilet.zan.kz',
  '',
];

test.each([...others, ...never])('%s does not open without asking', (address) => {
  expect(allowedExternalAddress(address)).toBeNull();
});

test('any other https address may be asked about, the organisation’s own server with its port too', () => {
  for (const address of others) expect(webAddress(address)?.href).toBe(address);
  expect(webAddress('https://ereje.example.kz:8443/d/abc')?.host).toBe('ereje.example.kz:8443');
});

test.each(never)('%s is not even asked about', (address) => {
  expect(webAddress(address)).toBeNull();
});
