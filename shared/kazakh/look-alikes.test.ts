import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mendLookAlikes } from './look-alikes.ts';

/** Letters of Latin and Cyrillic that differ only to the computer are written here with a note where it matters. */
const mended = (text: string) => mendLookAlikes(text).text;

describe('mendLookAlikes', () => {
  it('puts Kazakh letters where real texts have Latin ə, i and h', () => {
    expect(mended('жəне Мемлекеттiк бiлiм қаhарман Əдiс')).toBe('және Мемлекеттік білім қаһарман Әдіс');
  });

  it('puts right a c e o p x y inside words that also have Cyrillic letters', () => {
    expect(mended('cабaқ тoптық жұмыc eңбек opындау мeхaникa тауысу дәpiс')).toBe(
      'сабақ топтық жұмыс еңбек орындау механика тауысу дәріс',
    );
    expect(mended('педагoгиялық yстаз xабарлама')).toBe('педагогиялық устаз хабарлама');
  });

  it('puts right capital letters inside Cyrillic words', () => {
    expect(mended('ҚAЗАҚCТАН PECПУБЛИКАCЫ Tақырып Kурс Hұсқау Mектеп Bедомость')).toBe(
      'ҚАЗАҚСТАН РЕСПУБЛИКАСЫ Тақырып Курс Нұсқау Мектеп Ведомость',
    );
  });

  it.each([
    'Lesson Study',
    'HTML, CSS және JavaScript',
    'https://adilet.zan.kz/kaz/docs/V1600013420',
    'www.ziyatker.org',
    'info@örken.kz',
    'Arduino-жоба, 3D-модель, Web-сайт, IT-технология, PISA-2022',
    'STEM-білім',
    'Wordта, Excelде, Zoomның, COVIDпен, PDFке, PISAға, Google Classroomда',
    'cacheтің, copyден',
    'IX ғасыр, XXI ғасыр',
    'ХIХ ғасыр',
    'рH = 7, xу',
    'файл.docx әдіс.pdf',
    'Lеsson (кирилл «е» бар)',
    'Қазақстан Республикасы',
    'Ёлка, подъезд, съёмка',
  ])('leaves %s as it is', (text) => {
    expect(mendLookAlikes(text)).toEqual({ text, changes: [] });
  });

  it('mends the Kazakh ending behind a foreign word', () => {
    expect(mended('Excelдiң Wordтəгі')).toBe('Excelдің Wordтәгі');
  });

  it('puts right letters of northern alphabets that only look Kazakh', () => {
    expect(mended('жаӊа ӄала')).toBe('жаңа қала');
  });

  it('tells where each letter stood, what it was, what it is and in which word', () => {
    expect(mendLookAlikes('Оқу жəне бiлiм').changes).toEqual([
      { position: 5, from: 'ə', to: 'ә', word: 'және' },
      { position: 10, from: 'i', to: 'і', word: 'білім' },
      { position: 12, from: 'i', to: 'і', word: 'білім' },
    ]);
  });

  const letters = fc.constantFrom(
    ...'əiIhaceopxyABCEHKMOPTXYnZdѢжқңіәаеосрхуАЕОМТКХЗғ -.@/\u0301\u0306'.split(''),
  );
  it('never changes the length, and mending twice changes nothing more', () => {
    fc.assert(
      fc.property(fc.string({ unit: letters }), (text) => {
        const once = mended(text);
        expect(once).toHaveLength(text.length);
        expect(mended(once)).toBe(once);
      }),
      { numRuns: 3000 },
    );
  });

  it('reads a megabyte of one word without end in bounded time', () => {
    expect(mended(`${'бiл'.repeat(300_000)}ім`)).toBe(`${'біл'.repeat(300_000)}ім`);
  });
});
