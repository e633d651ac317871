/** Languages of the interface, the first one is where a new computer starts. */
export const interfaceLanguages = ['kk', 'ru', 'en'] as const;
export type InterfaceLanguage = (typeof interfaceLanguages)[number];
