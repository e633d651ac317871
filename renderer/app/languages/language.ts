import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { platform } from '#renderer/platform/current.ts';
import { type InterfaceLanguage, interfaceLanguages } from '#shared/model/interface-language.ts';

type Texts = Record<string, Record<string, unknown>>;

/** Each language is one piece, loaded when it is chosen. */
const pieces: Record<InterfaceLanguage, () => Promise<{ texts: Texts }>> = {
  kk: () => import('./kk.ts'),
  ru: () => import('./ru.ts'),
  en: () => import('./en.ts'),
};

/** The choice belongs to this computer, not to the organisation, and must be known before anything is drawn. */
const storageKey = 'ereje.language';

const isLanguage = (value: unknown): value is InterfaceLanguage =>
  interfaceLanguages.some((language) => language === value);

async function load(language: InterfaceLanguage): Promise<void> {
  const { texts } = await pieces[language]();
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
  await load(language);
  await i18next.changeLanguage(language);
  localStorage.setItem(storageKey, language);
  document.documentElement.lang = language;
  await platform.setLanguage(language);
}
