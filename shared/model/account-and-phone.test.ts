import { expect, test } from 'vitest';
import { bareIban, ibanFault, writtenIban } from './iban.ts';
import { storedPhone, writtenPhone } from './phone.ts';

test.each(['KZ65000TEST000000001', 'KZ699990000000000001'])('O10-19: %s is an account', (iban) => {
  expect(ibanFault(iban)).toBeNull();
  expect(ibanFault(bareIban(writtenIban(iban).toLowerCase()))).toBeNull();
});

test('a wrong last digit, a wrong length and Cyrillic look-alikes are found', () => {
  expect(ibanFault('KZ699990000000000002')).toBe('ibanChecksum');
  expect(ibanFault('KZ69999000000000000')).toBe('ibanForm');
  expect(ibanFault('КZ699990000000000001')).toBe('ibanForm');
});

test('an account is written in fours', () => {
  expect(writtenIban('KZ699990000000000001')).toBe('KZ69 9990 0000 0000 0001');
});

test.each(['8 701 234 56 78', '7012345678', '+7 (701) 234-56-78', '77012345678'])(
  '%s is stored as the number that it is',
  (typed) => expect(storedPhone(typed)).toBe('+77012345678'),
);

test('what is no number of Kazakhstan is not stored', () => {
  for (const typed of ['', '123', '+44 20 7946 0958 1', '8 701 234 56 7х'])
    expect(storedPhone(typed)).toBeNull();
  expect(writtenPhone('+77012345678')).toBe('+7 701 234 56 78');
});
