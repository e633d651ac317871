import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ClauseLink } from '#renderer/components/clause-link.tsx';
import { type CheckedList, fateOf, needsLook, type RowFate } from './checked-list.ts';
import { PreviewRows } from './preview-rows.tsx';
import { RejectedButton } from './rejected-button.tsx';
import type { TraineeImport } from './use-trainee-import.ts';

const countFates = (list: CheckedList): Record<RowFate, number> => {
  const counts = { ready: 0, stopped: 0, repeated: 0, here: 0 };
  for (const row of list.rows) counts[fateOf(list, row)] += 1;
  return counts;
};

/** Every row of the list with what is wrong with it, to be put right in its place (O10-17). */
export function CheckStep({ work, list }: { work: TraineeImport; list: CheckedList }) {
  const { t } = useTranslation('courses');
  const [onlyLook, setOnlyLook] = useState(false);
  const counts = useMemo(() => countFates(list), [list]);
  // Who was put right stays on the screen until the filter is set anew: a row must not go while one types in it.
  const [shown, setShown] = useState<ReadonlySet<number> | null>(null);
  const filter = (only: boolean) => {
    setOnlyLook(only);
    setShown(only ? new Set(list.rows.filter((row) => needsLook(list, row)).map(({ row }) => row)) : null);
  };
  const rows = useMemo(
    () => (shown ? list.rows.filter(({ row }) => shown.has(row)) : list.rows),
    [list, shown],
  );
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <Text size="sm" role="status">
          {t('import.counts', { ...counts, all: list.rows.length })} <ClauseLink clause="O10-17" />
        </Text>
        <Checkbox
          label={t('import.onlyProblems')}
          checked={onlyLook}
          onChange={(event) => filter(event.currentTarget.checked)}
        />
      </Group>
      <PreviewRows list={list} rows={rows} onCorrect={work.correct} onStranger={work.setStranger} />
      <Group justify="end">
        <Button variant="default" onClick={work.back}>
          {t('import.toColumns')}
        </Button>
        <RejectedButton list={list} />
        <Button disabled={counts.ready === 0 || work.work !== null} onClick={() => void work.store(list)}>
          {t('import.bring', { count: counts.ready })}
        </Button>
      </Group>
    </Stack>
  );
}
