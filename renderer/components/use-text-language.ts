import { useTranslation } from 'react-i18next';
import type { TextLanguage } from '#shared/regulation/localised.ts';

/** The language of the interface, as the regulation's texts know it. */
export function useTextLanguage(): TextLanguage {
  const { i18n } = useTranslation();
  return i18n.language === 'ru' || i18n.language === 'en' ? i18n.language : 'kk';
}
