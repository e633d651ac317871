import { expect, test } from 'vitest';
import { addressSchema } from '#shared/bridge-arguments.ts';
import { appAddress } from './page-address.ts';
import { parseRequest } from './parse-request.ts';

const own = { url: 'app://ereje/index.html#/programmes', parent: null };
const refused = { ok: false, problem: { code: 'requestRefused' } };

test('the own page is heard', () => {
  expect(parseRequest(addressSchema, own, appAddress, ['https://adilet.zan.kz/'])).toEqual({
    ok: true,
    value: 'https://adilet.zan.kz/',
  });
});

test.each([
  ['a frame that is gone', null],
  ['a frame inside the page', { ...own, parent: {} }],
  ['a foreign page', { url: 'https://example.com/', parent: null }],
  ['a page of the same beginning', { url: 'app://ereje.example.com/', parent: null }],
])('%s is refused', (_name, frame) => {
  expect(parseRequest(addressSchema, frame, appAddress, ['https://adilet.zan.kz/'])).toEqual(refused);
});

test.each([[[42]], [[]], [['a', 'b']], [[{ toString: () => 'a' }]]])(
  'arguments of another shape are refused (%j)',
  (args) => {
    expect(parseRequest(addressSchema, own, appAddress, args)).toEqual(refused);
  },
);
