import { ActionIcon, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { countOfRanges, mergedRanges } from '#shared/model/certificates/number-ranges.ts';
import { isNumber, rangeOf, type TypedRange } from './record-form.ts';

interface RangeFieldsProps {
  ranges: readonly TypedRange[];
  onChange: (ranges: readonly TypedRange[]) => void;
}

/** The numbers from and to, as many times as needed, and how many blanks that is. */
export function RangeFields({ ranges, onChange }: RangeFieldsProps) {
  const { t } = useTranslation('blanks');
  const whole = ranges.flatMap((one) => rangeOf(one) ?? []).filter(({ first, last }) => first <= last);
  const add = () => {
    const key = Math.max(...ranges.map((one) => one.key)) + 1;
    onChange([...ranges, { key, first: '', last: '' }]);
  };
  return (
    <Stack gap="xs">
      {ranges.map((range) => (
        <Range
          key={range.key}
          range={range}
          onChange={(next) => onChange(ranges.map((one) => (one.key === next.key ? next : one)))}
          {...(ranges.length > 1 && {
            onRemove: () => onChange(ranges.filter(({ key }) => key !== range.key)),
          })}
        />
      ))}
      <Group justify="space-between">
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={add}
        >
          {t('fields.addRange')}
        </Button>
        <Text size="sm" role="status">
          {t('fields.amount', { count: countOfRanges(mergedRanges(whole)) })}
        </Text>
      </Group>
    </Stack>
  );
}

interface RangeProps {
  range: TypedRange;
  onChange: (range: TypedRange) => void;
  onRemove?: () => void;
}

function Range({ range, onChange, onRemove }: RangeProps) {
  const { t } = useTranslation('blanks');
  const field = (end: 'first' | 'last') => (
    <TextInput
      flex={1}
      label={t(`fields.${end}`)}
      value={range[end]}
      inputMode="numeric"
      autoComplete="off"
      error={range[end] !== '' && !isNumber(range[end]) && t('fields.wrong')}
      onChange={(event) => onChange({ ...range, [end]: event.currentTarget.value })}
    />
  );
  return (
    <Group gap="xs" align="end" wrap="nowrap">
      {field('first')}
      {field('last')}
      {onRemove && (
        <ActionIcon variant="subtle" size="lg" aria-label={t('fields.removeRange')} onClick={onRemove}>
          <IconX size={16} aria-hidden />
        </ActionIcon>
      )}
    </Group>
  );
}
