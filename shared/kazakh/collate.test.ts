import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareKazakh, kazakhSortKey, sortKazakh } from './collate.ts';

const alphabet = [...'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя'];
/** Node's own ICU has Kazakh data: the judge of the order. */
const judge = new Intl.Collator('kk', { numeric: true });

const names =
  `Әбдірахман Абай Ақмола Ақтөбе Алматы Астана Атырау Ғалым Гүлнар Дәулет Еңлік Ёлка Жамбыл Жетісу Зере
Ибраһим Йод Қарағанды Қостанай Қызылорда Кенже Маңғыстау Нұрлан Ңыңнан Оңтүстік Өскемен Павлодар Солтүстік Түркістан
Ұлытау Үміт Уақыт Шығыс Шымкент Һәм Хат Цирк Ыбырай Іле Ілім Ырыс ұйым үлгі уәкіл іс-шара іс шара іс шаралар
педагог педагогика Педагог ПЕДАГОГ Zoom Google азық Google-форма 3-мониторинг 10-мониторинг 2-мониторинг 1-тарау
қала кала қағаз кағаз гүл ғүл ән ан өн он ұн үн ун ың ін ын`.split(/\s+/);

const sign = (value: number): number => Math.sign(value);

describe('Kazakh order', () => {
  it('has the 42 letters in their order, small and capital', () => {
    expect([...alphabet].reverse().sort(compareKazakh)).toEqual(alphabet);
    const capitals = alphabet.map((letter) => letter.toUpperCase());
    expect([...capitals].reverse().sort(compareKazakh)).toEqual(capitals);
    expect(judge.resolvedOptions().locale).toBe('kk');
    expect([...alphabet].reverse().sort(judge.compare)).toEqual(alphabet);
  });

  it('agrees with ICU on every pair of a list of names and words', () => {
    const wrong = names.flatMap((a) =>
      names.filter((b) => sign(compareKazakh(a, b)) !== sign(judge.compare(a, b))).map((b) => `${a} ${b}`),
    );
    expect(wrong).toEqual([]);
  });

  it('agrees with ICU on any words of Kazakh, Russian and Latin letters, digits and common marks', () => {
    const unit = fc.constantFrom(
      ...alphabet,
      ...alphabet.map((letter) => letter.toUpperCase()),
      ...'abcxyzABCXYZé0123456789 -–—,;:!?.…()[]/&#%«»"\'№₸+=<>',
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 8 }), fc.string({ unit, maxLength: 8 }), (a, b) => {
        const expected = sign(judge.compare(a, b));
        // Where ICU sees no difference («01» and «1») the text itself decides, so that the order is stable.
        if (expected !== 0) expect(sign(compareKazakh(a, b))).toBe(expected);
      }),
      { numRuns: 10000 },
    );
  });

  it('is a total order: antisymmetric, transitive, and zero only for the same text', () => {
    const word = fc.string({
      unit: fc.constantFrom(...alphabet, 'А', 'Ә', '1', '0', ' ', 'z'),
      maxLength: 4,
    });
    fc.assert(
      fc.property(word, word, word, (a, b, c) => {
        expect(compareKazakh(a, b)).toBe(-compareKazakh(b, a) + 0);
        expect(compareKazakh(a, b) === 0).toBe(a === b);
        if (compareKazakh(a, b) <= 0 && compareKazakh(b, c) <= 0)
          expect(compareKazakh(a, c)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 3000 },
    );
  });

  it('puts letters typed with a combining mark where the letter is', () => {
    expect(compareKazakh('и\u0306од', 'йод')).toBe(0);
    expect(['кол', 'и\u0306од', 'иод'].sort(compareKazakh)).toEqual(['иод', 'и\u0306од', 'кол']);
  });

  it('takes any text: control characters, emoji, lone surrogates', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        expect([-1, 0, 1]).toContain(compareKazakh(a, b));
      }),
    );
    expect(() => kazakhSortKey('\ud800ә\u0000')).not.toThrow();
  });

  it('sorts records by a text of theirs and keeps equal ones in place', () => {
    const people = [
      { name: 'Ұлан', id: 1 },
      { name: 'Әлия', id: 2 },
      { name: 'Ұлан', id: 3 },
      { name: 'Азат', id: 4 },
    ];
    expect(sortKazakh(people, ({ name }) => name).map(({ id }) => id)).toEqual([4, 2, 1, 3]);
  });
});
