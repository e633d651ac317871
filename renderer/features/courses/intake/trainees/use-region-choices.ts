import { useTranslation } from 'react-i18next';
import { useTextLanguage } from '#renderer/components/use-text-language.ts';
import { regions } from '#shared/model/region.ts';

interface RegionChoice {
  value: string;
  label: string;
}

/** All regions in the reader's language, and first that none is known. */
export function useRegionChoices(): RegionChoice[] {
  const { t } = useTranslation('courses');
  const language = useTextLanguage();
  return [
    { value: '', label: t('trainees.noRegion') },
    ...regions.map((region) => ({ value: region.code, label: region[language] })),
  ];
}
