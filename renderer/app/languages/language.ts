import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { platform } from '#renderer/platform/current.ts';
import { type InterfaceLanguage, interfaceLanguages } from '#shared/model/interface-language.ts';

type Texts = Record<string, Record<string, unknown>>;

type Piece = () => Promise<{ texts: Texts }>;

/** Each language is loaded when it is chosen: what the first screen says, and the rest with the next screen. */
const pieces: Record<InterfaceLanguage, { first: Piece; later: Piece }> = {
  kk: { first: () => import('./kk.ts'), later: () => import('./kk-later.ts') },
  ru: { first: () => import('./ru.ts'), later: () => import('./ru-later.ts') },
  en: { first: () => import('./en.ts'), later: () => import('./en-later.ts') },
};
let laterWanted = false;
let chosen: InterfaceLanguage = 'kk';

/** The choice belongs to this computer, not to the organisation, and must be known before anything is drawn. */
const storageKey = 'ereje.language';

const isLanguage = (value: unknown): value is InterfaceLanguage =>
  interfaceLanguages.some((language) => language === value);

async function load(language: InterfaceLanguage, part: 'first' | 'later'): Promise<void> {
  const { texts } = await pieces[language][part]();
  for (const [namespace, keys] of Object.entries(texts)) {
    i18next.addResourceBundle(language, namespace, keys, true, true);
  }
}

/** Kazakh unless the person chose another language on this computer. */
export async function startLanguage(): Promise<void> {
  const stored = localStorage.getItem(storageKey);
  const language = isLanguage(stored) ? stored : 'kk';
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    ns: [],
    resources: {},
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  await chooseLanguage(language);
}

export async function chooseLanguage(language: InterfaceLanguage): Promise<void> {
  await Promise.all([load(language, 'first'), laterWanted && load(language, 'later')]);
  chosen = language;
  await i18next.changeLanguage(language);
  localStorage.setItem(storageKey, language);
  document.documentElement.lang = language;
  await platform.setLanguage(language);
}

/** The texts of all screens after the first one: whoever shows such a screen waits for them. */
export async function loadLaterTexts(): Promise<void> {
  laterWanted = true;
  await load(chosen, 'later');
}
