import { ActionIcon, Group, Text, Tooltip } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

interface YearChoiceProps {
  year: number;
  /** The first and last year that can be looked at. */
  first: number;
  last: number;
  onChoose: (year: number) => void;
}

/** From year to year; the year beside the last one with a table can be looked at too, to read that it has none. */
export function YearChoice({ year, first, last, onChoose }: YearChoiceProps) {
  const { t } = useTranslation('calendar');
  const step = (by: 1 | -1) => {
    const label = t(by < 0 ? 'year.previous' : 'year.next');
    const Icon = by < 0 ? IconChevronLeft : IconChevronRight;
    return (
      <Tooltip label={label}>
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={label}
          disabled={by < 0 ? year <= first : year >= last}
          onClick={() => onChoose(year + by)}
        >
          <Icon size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
    );
  };
  return (
    <Group gap="xs">
      {step(-1)}
      <Text fw={600} size="lg" miw={56} ta="center" role="status">
        {year}
      </Text>
      {step(1)}
    </Group>
  );
}
