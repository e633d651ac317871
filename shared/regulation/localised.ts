/** The languages that the regulation's own texts are kept in: Kazakh is the original. */
export const textLanguages = ['kk', 'ru', 'en'] as const;
export type TextLanguage = (typeof textLanguages)[number];

/** One text in the three languages. */
export type Localised = Readonly<Record<TextLanguage, string>>;

/** The same entry of the three language files as one text. */
export const localised = <Key extends string>(
  key: Key,
  files: Readonly<Record<TextLanguage, Readonly<Record<Key, string>>>>,
): Localised => ({ kk: files.kk[key], ru: files.ru[key], en: files.en[key] });
