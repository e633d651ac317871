import { Select } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProgrammeChoice } from '#renderer/data/courses/read-schedule.ts';
import { shownTitle } from '#renderer/features/programmes/index.ts';
import { kazakhSortKey } from '#shared/kazakh/collate.ts';
import type { Programme } from '#shared/model/programme.ts';

interface ProgrammeSelectProps {
  choice: ProgrammeChoice;
  value: string;
  error: string | null;
  onChoose: (programme: Programme) => void;
}

/** The programme of a course: those that are approved first (O10-13), the others below them. */
export function ProgrammeSelect({ choice, value, error, onChoose }: ProgrammeSelectProps) {
  const { t } = useTranslation('courses');
  const { programmes, approved } = choice;
  const data = useMemo(() => {
    const items = programmes
      .map((programme) => ({ value: programme.id, label: shownTitle(programme) || t('programmes:untitled') }))
      .map((item) => ({ item, key: kazakhSortKey(item.label) }))
      .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
      .map(({ item }) => item);
    const group = (of: 'approved' | 'others', isOf: (id: string) => boolean) => ({
      group: t(`schedule.dialog.${of}`),
      items: items.filter((item) => isOf(item.value)),
    });
    return [group('approved', (id) => approved.has(id)), group('others', (id) => !approved.has(id))].filter(
      ({ items: some }) => some.length > 0,
    );
  }, [programmes, approved, t]);
  return (
    <Select
      label={t('schedule.dialog.programme')}
      nothingFoundMessage={t('schedule.dialog.noProgramme')}
      searchable
      required
      limit={200}
      maxDropdownHeight={280}
      data-autofocus
      data={data}
      error={error}
      value={value || null}
      onChange={(id) => {
        const programme = programmes.find((one) => one.id === id);
        if (programme) onChoose(programme);
      }}
    />
  );
}
