import { describe, expect, test } from 'vitest';
import {
  addressSchema,
  fileNameSchema,
  flushedSchema,
  openFileSchema,
  saveFileSchema,
  saveFolderSchema,
  toFileName,
} from './bridge-arguments.ts';

const request = {
  suggestedName: 'Бағдарлама.docx',
  bytes: new Uint8Array([1]),
  filters: [{ name: 'Word', extensions: ['docx'] }],
};

describe('a request to save', () => {
  test('is taken as it is meant', () => {
    expect(saveFileSchema.safeParse(request).success).toBe(true);
  });

  test.each([
    '../evil.docx',
    'a/b.docx',
    'a\\b.docx',
    'C:a.docx',
    'NUL.docx',
    'com1',
    '.hidden',
    'dot.',
    'line\nbreak.docx',
    '',
    'ә'.repeat(201),
  ])('is refused for the name %j', (suggestedName) => {
    expect(saveFileSchema.safeParse({ ...request, suggestedName }).success).toBe(false);
  });

  test.each([
    { ...request, bytes: 'text' },
    { ...request, bytes: [1, 2] },
    { ...request, path: '/etc/passwd' },
    { ...request, filters: [{ name: 'Any', extensions: ['../x'] }] },
    null,
    'save',
  ])('is refused in the wrong shape (%#)', (wrong) => {
    expect(saveFileSchema.safeParse(wrong).success).toBe(false);
  });
});

describe('a request to save a folder', () => {
  const file = (name: string) => ({ name, bytes: new Uint8Array([1]) });
  const folder = { suggestedName: 'Келісуге', files: [file('00_Тізбе.docx'), file('01_Хат.docx')] };

  test('is taken as it is meant', () => {
    expect(saveFolderSchema.safeParse(folder).success).toBe(true);
  });

  test.each([
    { ...folder, suggestedName: '..' },
    { ...folder, suggestedName: 'a/b' },
    { ...folder, files: [file('../a.docx')] },
    { ...folder, files: [file('a\\b.docx')] },
    { ...folder, files: [file('/etc/passwd')] },
    { ...folder, files: [file('C:a.docx')] },
    { ...folder, files: [file('хат.docx'), file('ХАТ.docx')] },
    { ...folder, files: [] },
    { ...folder, files: [{ name: 'a.docx', bytes: 'text' }] },
    { ...folder, path: '/' },
  ])('is refused where it could leave the folder or has a wrong shape (%#)', (wrong) => {
    expect(saveFolderSchema.safeParse(wrong).success).toBe(false);
  });
});

test('other requests hold their shape too', () => {
  expect(openFileSchema.safeParse({ filters: [] }).success).toBe(true);
  expect(openFileSchema.safeParse({ filters: [], folder: '/' }).success).toBe(false);
  expect(addressSchema.safeParse('https://adilet.zan.kz/').success).toBe(true);
  expect(addressSchema.safeParse(`https://adilet.zan.kz/${'a'.repeat(2000)}`).success).toBe(false);
  expect(flushedSchema.safeParse({ request: 1, stored: true }).success).toBe(true);
  expect(flushedSchema.safeParse({ request: '1', stored: true }).success).toBe(false);
});

test.each([
  ['Мұғалімдердің «цифрлық» құзыреттілігі: 80/36', 'Мұғалімдердің «цифрлық» құзыреттілігі 80 36.docx'],
  ['../../etc/passwd', 'etc passwd.docx'],
  ['  line\nbreak\t', 'line break.docx'],
  ['', 'programme.docx'],
  ['???', 'programme.docx'],
  ['con', 'programme.docx'],
  ['NUL.txt', 'programme.docx'],
  ['\ud800 тақырып', '\ufffd тақырып.docx'],
])('a file name is made of %j', (title, expected) => {
  const name = toFileName(title, 'docx', 'programme');
  expect(name).toBe(expected);
  expect(fileNameSchema.safeParse(name).success).toBe(true);
});

test('a long title makes a name that every file system takes (255 bytes)', () => {
  const name = toFileName('ұ'.repeat(400), 'docx', 'programme');
  expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255);
});
