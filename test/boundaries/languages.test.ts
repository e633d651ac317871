import { basename, dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { interfaceLanguages } from '#shared/model/interface-language.ts';
import { type LanguageFile, languageFaults, textsByKey } from './language-texts.ts';
import { isCode, isTest, projectFiles } from './source-file.ts';
import { isKnown, usedKeys } from './used-keys.ts';

const languageFiles: LanguageFile[] = projectFiles((path) =>
  /^shared\/languages\/\w+\/[\w.]+\.json$/.test(path),
).map(({ path, text }) => ({
  language: basename(dirname(path)),
  namespace: basename(path, '.json'),
  texts: JSON.parse(text),
}));

/** A file's name up to its first dot is the namespace that its texts join. */
const kazakhTexts = new Map<string, Set<string>>();
for (const { language, namespace, texts } of languageFiles) {
  if (language !== 'kk') continue;
  const name = namespace.replace(/\..*$/, '');
  kazakhTexts.set(name, new Set([...(kazakhTexts.get(name) ?? []), ...textsByKey(texts).keys()]));
}

test('every text is there in Kazakh, Russian and English, with the same placeholders', () => {
  expect(kazakhTexts.size).toBeGreaterThan(5);
  expect(languageFaults(languageFiles, interfaceLanguages)).toEqual([]);
});

test('every text that the code asks for is there', () => {
  const code = projectFiles(
    (path) => isCode(path) && !isTest(path) && /^(renderer|electron|server|shared)\//.test(path),
  );
  const unknown = code.flatMap((file) =>
    usedKeys(file)
      .filter((key) => !isKnown(key, kazakhTexts))
      .map(({ namespaces, parts }) => `${file.path}: ${namespaces.join('|')}:${parts.join('…')}`),
  );
  expect(unknown).toEqual([]);
});

describe('a planted fault of a language file is found', () => {
  const file = (language: string, texts: unknown): LanguageFile => ({ language, namespace: 'app', texts });
  const whole = ['kk', 'ru', 'en'].map((language) =>
    file(language, { title: 'Ereje', side: { shown: '{{count}}' } }),
  );

  test('none in whole files', () => {
    expect(languageFaults(whole, interfaceLanguages)).toEqual([]);
  });

  test.each([
    ['a missing file', whole.slice(0, 2)],
    ['a missing key', [...whole.slice(0, 2), file('en', { title: 'Ereje' })]],
    [
      'a key of one language only',
      [...whole.slice(0, 2), file('en', { title: 'E', more: 'M', side: { shown: '{{count}}' } })],
    ],
    ['an empty text', [...whole.slice(0, 2), file('en', { title: ' ', side: { shown: '{{count}}' } })]],
    [
      'another placeholder',
      [...whole.slice(0, 2), file('en', { title: 'E', side: { shown: '{{number}}' } })],
    ],
    [
      'a missing plural form',
      ['kk', 'ru', 'en'].map((language) => file(language, { rows_one: '1', rows_other: '2' })),
    ],
  ])('%s', (_name, files) => {
    expect(languageFaults(files, interfaceLanguages).length).toBeGreaterThan(0);
  });
});

describe('a planted use of a text that is not there is found', () => {
  const texts = new Map([
    ['app', new Set(['title', 'navigation.programmes', 'rows_one', 'rows_other'])],
    ['problems', new Set(['saveFailed'])],
  ]);
  const unknownIn = (text: string) =>
    usedKeys({ path: 'renderer/app/a.tsx', text }).filter((key) => !isKnown(key, texts)).length;
  const inApp = "const { t } = useTranslation('app');";

  test.each([
    [`${inApp} t('titel');`],
    [`${inApp} t(shown ? 'title' : 'titel');`],
    [`${inApp} t(\`navigations.\${key}\`);`],
    ["t('app:titel');"],
    ["t('other:title');"],
    ["i18next.t('app:titel');"],
    ['<Trans i18nKey="app:titel" />;'],
    ["failure('saveFaild');"],
  ])('%s', (text) => {
    expect(unknownIn(text)).toBe(1);
  });

  test.each([
    [`${inApp} t('title'); t('rows', { count }); t(\`navigation.\${key}\`); t(key);`],
    ["t('app:title');"],
    ['<Trans i18nKey="app:title" />;'],
    ["failure('saveFailed'); other('nothing');"],
  ])('none in %s', (text) => {
    expect(unknownIn(text)).toBe(0);
  });
});
