import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberWords } from './number-words.ts';
import { formatSum, sumInWords } from './sums.ts';

describe('numbers in words', () => {
  it.each([
    [0n, 'нөл', 'ноль'],
    [1n, 'бір', 'один'],
    [9n, 'тоғыз', 'девять'],
    [10n, 'он', 'десять'],
    [11n, 'он бір', 'одиннадцать'],
    [19n, 'он тоғыз', 'девятнадцать'],
    [20n, 'жиырма', 'двадцать'],
    [38n, 'отыз сегіз', 'тридцать восемь'],
    [40n, 'қырық', 'сорок'],
    [57n, 'елу жеті', 'пятьдесят семь'],
    [66n, 'алпыс алты', 'шестьдесят шесть'],
    [74n, 'жетпіс төрт', 'семьдесят четыре'],
    [85n, 'сексен бес', 'восемьдесят пять'],
    [93n, 'тоқсан үш', 'девяносто три'],
    [100n, 'бір жүз', 'сто'],
    [212n, 'екі жүз он екі', 'двести двенадцать'],
    [500n, 'бес жүз', 'пятьсот'],
    [1_000n, 'бір мың', 'одна тысяча'],
    [2_001n, 'екі мың бір', 'две тысячи один'],
    [5_000n, 'бес мың', 'пять тысяч'],
    [11_000n, 'он бір мың', 'одиннадцать тысяч'],
    [12_000n, 'он екі мың', 'двенадцать тысяч'],
    [21_102n, 'жиырма бір мың бір жүз екі', 'двадцать одна тысяча сто два'],
    [112_000n, 'бір жүз он екі мың', 'сто двенадцать тысяч'],
    [842_000n, 'сегіз жүз қырық екі мың', 'восемьсот сорок две тысячи'],
    [1_000_000n, 'бір миллион', 'один миллион'],
    [3_000_010n, 'үш миллион он', 'три миллиона десять'],
    [12_000_000n, 'он екі миллион', 'двенадцать миллионов'],
    [1_000_000_000n, 'бір миллиард', 'один миллиард'],
    [2_000_000_000_000n, 'екі триллион', 'два триллиона'],
    [6_000_000_000_000_001n, 'алты квадриллион бір', 'шесть квадриллионов один'],
    [10n ** 18n, '1000000000000000000', '1000000000000000000'],
    [-1n, '-1', '-1'],
  ])('%d', (value, kk, ru) => {
    expect(numberWords(value, 'kk')).toBe(kk);
    expect(numberWords(value, 'ru')).toBe(ru);
  });

  const value = fc.bigInt({ min: 1n, max: 10n ** 18n - 1n });

  it('two numbers are never written alike, and no place is left empty', () => {
    for (const language of ['kk', 'ru'] as const) {
      fc.assert(
        fc.property(value, value, (a, b) => {
          const [first, second] = [numberWords(a, language), numberWords(b, language)];
          expect(first).toMatch(/^\p{Ll}+( \p{Ll}+)*$/u);
          expect(first === second).toBe(a === b);
        }),
      );
    }
  });

  /** The number that Kazakh words say, read the way they are said and not the way they are made. */
  function read(words: string): bigint {
    const small = 'бір екі үш төрт бес алты жеті сегіз тоғыз'.split(' ');
    const large = 'он жиырма отыз қырық елу алпыс жетпіс сексен тоқсан'.split(' ');
    const names = 'мың миллион миллиард триллион квадриллион'.split(' ');
    let [sum, group] = [0n, 0n];
    for (const word of words.split(' ')) {
      const place = names.indexOf(word) + 1;
      if (word === 'жүз') group *= 100n;
      else if (place > 0) [sum, group] = [sum + group * 1000n ** BigInt(place), 0n];
      else group += BigInt(small.indexOf(word) + 1 || (large.indexOf(word) + 1) * 10);
    }
    return sum + group;
  }

  it('whoever reads the Kazakh words gets the number back', () => {
    fc.assert(
      fc.property(value, (number) => {
        expect(read(numberWords(number, 'kk'))).toBe(number);
      }),
    );
  });
});

describe('O10-17: sums of an estimate', () => {
  it.each([
    [120_000_050n, 'бір миллион екі жүз мың теңге 50 тиын', 'один миллион двести тысяч тенге 50 тиынов'],
    [0n, 'нөл теңге 00 тиын', 'ноль тенге 00 тиынов'],
    [101n, 'бір теңге 01 тиын', 'один тенге 01 тиын'],
    [2122n, 'жиырма бір теңге 22 тиын', 'двадцать один тенге 22 тиына'],
    [100_000_011n, 'бір миллион теңге 11 тиын', 'один миллион тенге 11 тиынов'],
  ])('%d tiyn in words', (sum, kk, ru) => {
    expect(sumInWords(sum, 'kk')).toBe(kk);
    expect(sumInWords(sum, 'ru')).toBe(ru);
  });

  it.each([
    [0n, '0,00'],
    [5n, '0,05'],
    [99_999n, '999,99'],
    [120_000_050n, '1_200_000,50'],
    [10_000_000_000_000_001n, '100_000_000_000_000,01'],
  ])('%d tiyn in digits', (sum, text) => {
    expect(formatSum(sum, 'kk').replaceAll('\u00a0', '_')).toBe(text);
    expect(formatSum(sum, 'en').replaceAll('\u00a0', '_')).toBe(text.replace(',', '.'));
  });
});
