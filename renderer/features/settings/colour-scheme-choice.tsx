import { SegmentedControl, useMantineColorScheme } from '@mantine/core';
import { useTranslation } from 'react-i18next';

const schemes = ['auto', 'light', 'dark'] as const;

export function ColourSchemeChoice() {
  const { t } = useTranslation('settings');
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <SegmentedControl
      aria-label={t('colourScheme.label')}
      value={colorScheme}
      data={schemes.map((value) => ({ value, label: t(`colourScheme.${value}`) }))}
      onChange={(value) => setColorScheme(schemes.find((one) => one === value) ?? 'auto')}
    />
  );
}
