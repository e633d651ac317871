import { expect, test } from 'vitest';
import { failure, success } from '#shared/model/problem.ts';
import { readServerAddress } from './server-address.ts';

const read = (typed: string, own = 'app://ereje') => readServerAddress(typed, own);

test('an address is read as people type it', () => {
  expect(read(' ereje.example.kz ')).toEqual(success('https://ereje.example.kz'));
  expect(read('https://ereje.example.kz:8443/#/settings')).toEqual(success('https://ereje.example.kz:8443'));
  expect(read('http://localhost:4742')).toEqual(success('http://localhost:4742'));
});

test('a connection that others can read is refused, but to the server that the page itself came from', () => {
  const address = 'http://192.168.1.5:4742';
  expect(read(address)).toEqual(failure('serverAddressOpen', { address }));
  expect(read('http://localhost.example.kz')).toMatchObject({ problem: { code: 'serverAddressOpen' } });
  expect(read(address, address)).toEqual(success(address));
});

test.each([
  '',
  '  ',
  'https://',
  'ereje example',
  'https://user:secret@ereje.example.kz',
  'ftp://ereje.example.kz',
])('no address: %s', (typed) => {
  expect(read(typed).ok).toBe(false);
});
