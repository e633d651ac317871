import { Alert, Container, Modal, SegmentedControl, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { SettingsHead } from '#renderer/components/settings-head.tsx';
import { useNumbersHere } from '#renderer/data/numbers/use-numbers-here.ts';
import { BeginForm } from './begin-form.tsx';
import { BlocksTable } from './blocks-table.tsx';
import { numberRows, type ShownRow } from './number-rows.ts';
import { RowsTable } from './rows-table.tsx';
import { useServerNumbers } from './use-server-numbers.ts';

const thisYear = () => new Date().getFullYear();

/** Settings → Numbers: with which number each row goes on, who has which numbers, what became of them. */
export function NumbersPage() {
  const { t } = useTranslation('numbers');
  const view = useNumbersHere();
  const [year, setYear] = useState(thisYear);
  const [asked, setAsked] = useState<ShownRow | null>(null);
  const { list, problem, again } = useServerNumbers(view !== undefined && !view.alone);
  const rows = view ? numberRows(view, list, year) : [];
  const done = () => {
    setAsked(null);
    again();
  };
  return (
    <Container size="md" py="lg">
      <Stack gap="md">
        <SettingsHead title={t('title')} />
        {view === undefined && <Skeleton h={200} />}
        {view && <Text size="sm">{t(view.alone ? 'alone' : 'explanation')}</Text>}
        {view && view.usable.length < view.blocks.filter(({ alone }) => alone === view.alone).length && (
          <Alert color="yellow">{t('otherMachine')}</Alert>
        )}
        {problem && <ProblemAlert problem={problem} />}
        {view && (
          <>
            <SegmentedControl
              w="fit-content"
              aria-label={t('year')}
              value={`${year}`}
              onChange={(chosen) => setYear(Number(chosen))}
              data={[thisYear() - 1, thisYear(), thisYear() + 1].map((one) => `${one}`)}
            />
            <RowsTable rows={rows} alone={view.alone} onBegin={setAsked} />
            <Title order={2} size="h4">
              {t('blocks')}
            </Title>
            {rows.every(({ blocks }) => blocks.length === 0) && <Text size="sm">{t('empty')}</Text>}
            {rows
              .filter(({ blocks }) => blocks.length > 0)
              .map((row) => (
                <BlocksTable key={row.kind} row={row} />
              ))}
          </>
        )}
      </Stack>
      <Modal
        opened={asked !== null}
        onClose={() => setAsked(null)}
        title={asked && t('begin.title', { kind: t(`kinds.${asked.kind}`), year })}
        closeButtonProps={{ 'aria-label': t('app:actions.close') }}
      >
        {asked && <BeginForm kind={asked.kind} year={year} next={asked.next} onDone={done} />}
      </Modal>
    </Container>
  );
}
