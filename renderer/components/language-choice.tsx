import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type InterfaceLanguage, interfaceLanguages } from '#shared/model/interface-language.ts';
import { useTextLanguage } from './use-text-language.ts';

/** Each language calls itself by its own name, so that a person finds the way back from any of them. */
const ownNames: Record<InterfaceLanguage, string> = { kk: 'Қазақша', ru: 'Русский', en: 'English' };

export function LanguageChoice({ onChoose }: { onChoose: (language: InterfaceLanguage) => void }) {
  const { t } = useTranslation('app');
  const language = useTextLanguage();
  return (
    <SegmentedControl
      aria-label={t('language')}
      value={language}
      data={interfaceLanguages.map((value) => ({ value, label: ownNames[value] }))}
      onChange={(value) => onChoose(interfaceLanguages.find((one) => one === value) ?? 'kk')}
    />
  );
}
