/** The languages that the regulation's own texts are kept in: Kazakh is the original. */
export type TextLanguage = 'kk' | 'ru' | 'en';

/** One text in the three languages. */
export type Localised = Readonly<Record<TextLanguage, string>>;

/** The same entry of the three language files as one text. */
export const localised = <Key extends string>(
  key: Key,
  files: Readonly<Record<TextLanguage, Readonly<Record<Key, string>>>>,
): Localised => ({ kk: files.kk[key], ru: files.ru[key], en: files.en[key] });
