import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readJoinCode, writeJoinCode } from './join-code.ts';

const code = { address: 'http://192.168.1.5:4742', login: 'әкімші', password: 'K7MQ-2DFX-9PTW' };

test('a code that was written is read again, whatever the texts', () => {
  expect(readJoinCode(writeJoinCode(code))).toEqual(code);
  const texts = fc
    .string({ minLength: 1, maxLength: 200, unit: 'grapheme' })
    .filter((text) => text.length <= 200);
  fc.assert(
    fc.property(texts, texts, (login, password) => {
      const any = { ...code, login, password };
      expect(readJoinCode(writeJoinCode(any))).toEqual(any);
    }),
  );
});

test('a code from another version of the program is the same text', () => {
  const kept =
    'ereje:eyJhZGRyZXNzIjoiaHR0cDovLzE5Mi4xNjguMS41OjQ3NDIiLCJsb2dpbiI6ItOZ0LrRltC80YjRliIsInBhc3N3b3JkIjoiSzdNUS0yREZYLTlQVFcifQ';
  expect(writeJoinCode(code)).toBe(kept);
  expect(readJoinCode(`  ${kept}\n`)).toEqual(code);
});

test.each([
  '',
  'ereje:',
  'ereje:%%%',
  'https://example.kz',
  writeJoinCode(code).slice(0, -5),
  writeJoinCode(code).slice('ereje:'.length),
  `ereje:${btoa('{"address":"javascript:alert(1)","login":"a","password":"b"}')}`,
  `ereje:${btoa('{"address":"file:///etc/passwd","login":"a","password":"b"}')}`,
  `ereje:${btoa('{"address":"https://a.kz","login":"a","password":"b","more":1}')}`,
  `ereje:${btoa('[]')}`,
])('what is no code is not read: %j', (text) => {
  expect(readJoinCode(text)).toBeNull();
});
