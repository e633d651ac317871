import { ActionIcon, Group, Title, Tooltip } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';

interface YearChoiceProps {
  year: number;
  /** The first and last year that can be looked at. */
  first: number;
  last: number;
  onChoose: (year: number) => void;
  /** The year as a heading, for the focus to go to where what was pressed is gone. */
  heading: Ref<HTMLHeadingElement>;
}

/** From year to year; the year beside the last one with a table can be looked at too, to read that it has none. */
export function YearChoice({ year, first, last, onChoose, heading }: YearChoiceProps) {
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
      <Title order={2} size="h4" miw={56} ta="center" aria-live="polite" tabIndex={-1} ref={heading}>
        {year}
      </Title>
      {step(1)}
    </Group>
  );
}
