import { Checkbox, Group, SegmentedControl, Select, SimpleGrid, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { usePartPermission } from '#renderer/components/permission/read-only.ts';
import { fontFamilies } from '#shared/model/certificates/certificate-template.ts';
import type { ElementOf } from './element-kinds.ts';
import { NumberField } from './number-field.tsx';

interface FaceFieldsProps {
  element: ElementOf<'text'> | ElementOf<'topics'>;
  onChange: (fields: Partial<Pick<ElementOf<'text'>, 'family' | 'size' | 'leastSize'>>) => void;
}

const points = { least: 4, most: 144 };

/** The face of letters, their size, and how small they may become where a text is long. */
export function FaceFields({ element, onChange }: FaceFieldsProps) {
  const { t } = useTranslation('templates');
  const { allowed } = usePartPermission();
  return (
    <Stack gap={4}>
      <Select
        size="xs"
        label={t('type.family')}
        value={element.family}
        readOnly={!allowed}
        allowDeselect={false}
        data={fontFamilies.map((value) => ({ value, label: t(`type.families.${value}`) }))}
        onChange={(value) => value && onChange({ family: value })}
      />
      <SimpleGrid cols={2} spacing="xs">
        <NumberField
          label={t('type.size')}
          value={element.size}
          {...points}
          onChange={(size) => onChange({ size })}
        />
        <NumberField
          label={t('type.leastSize')}
          value={element.leastSize}
          {...points}
          onChange={(leastSize) => onChange({ leastSize })}
        />
      </SimpleGrid>
    </Stack>
  );
}

interface LookFieldsProps {
  element: ElementOf<'text'>;
  onChange: (fields: Partial<ElementOf<'text'>>) => void;
}

/** How a text stands in its rectangle. */
export function LookFields({ element, onChange }: LookFieldsProps) {
  const { t } = useTranslation('templates');
  const { allowed } = usePartPermission();
  const tick = (field: 'bold' | 'italic' | 'wraps') => (
    <Checkbox
      size="xs"
      label={t(`type.${field}`)}
      checked={element[field]}
      disabled={!allowed}
      onChange={(event) => onChange({ [field]: event.currentTarget.checked })}
    />
  );
  return (
    <Stack gap={8}>
      <Group gap="md">
        {tick('bold')}
        {tick('italic')}
      </Group>
      {tick('wraps')}
      <NumberField
        label={t('type.lineHeight')}
        value={element.lineHeight}
        least={0.8}
        most={3}
        onChange={(lineHeight) => onChange({ lineHeight })}
      />
      <Text size="xs">{t('type.align')}</Text>
      <SegmentedControl
        size="xs"
        aria-label={t('type.align')}
        value={element.align}
        readOnly={!allowed}
        data={(['left', 'center', 'right'] as const).map((value) => ({
          value,
          label: t(`type.aligns.${value}`),
        }))}
        onChange={(align) => onChange({ align })}
      />
      <Text size="xs">{t('type.stand')}</Text>
      <SegmentedControl
        size="xs"
        aria-label={t('type.stand')}
        value={element.stand}
        readOnly={!allowed}
        data={(['top', 'middle', 'bottom'] as const).map((value) => ({
          value,
          label: t(`type.stands.${value}`),
        }))}
        onChange={(stand) => onChange({ stand })}
      />
    </Stack>
  );
}
