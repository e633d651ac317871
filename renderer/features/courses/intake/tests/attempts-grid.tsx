import { Stack, Text } from '@mantine/core';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { personName } from '#shared/model/person.ts';
import { TraineeGrid } from '../grid/trainee-grid.tsx';
import { placeOf } from '../grid/use-grid-focus.ts';
import { AttemptDetails } from './attempt-details.tsx';
import { AttemptRow } from './attempt-row.tsx';
import type { SheetLine } from './sheet-order.ts';
import type { IntakeTests } from './use-tests.ts';

const columns = ['variant', 'way', 'rightAnswers', 'points', 'endedAt', 'events'] as const;

const figures: ReadonlySet<string> = new Set(['variant', 'rightAnswers', 'points']);

/** Who took the test, how, with what result, and what happened meanwhile (O10-28, O10-29). */
export function AttemptsGrid({ view: { lines, attempts, rules } }: { view: IntakeTests }) {
  const { t } = useTranslation('courses');
  const [current, setCurrent] = useState<string | null>(null);
  const shown = lines.find(({ id, kind }) => kind === 'trainee' && id === current);
  const trainees = lines.filter(({ kind }) => kind === 'trainee');
  const row = useCallback(
    ({ id, trainee, number }: SheetLine, line: number) => (
      <AttemptRow
        key={id}
        trainee={trainee}
        number={number}
        line={line}
        attempt={attempts.get(id) ?? null}
        rules={rules}
      />
    ),
    [attempts, rules],
  );
  const on = () => ({
    onFocus: ({ target }: { target: Element }) => {
      const line = lines[placeOf(target)?.line ?? -1];
      if (line) setCurrent(line.id);
    },
  });
  return (
    <Stack gap="sm">
      <Text size="sm" role="status">
        {t('tests.count', {
          ...{ done: trainees.filter(({ id }) => attempts.has(id)).length, all: trainees.length },
        })}
      </Text>
      <TraineeGrid
        label={t('tests.attempts')}
        lines={lines}
        columns={columns.length + 1}
        head={columns.map((column) => (
          <th key={column} scope="col" style={figures.has(column) ? { textAlign: 'end' } : undefined}>
            {t(`tests.columns.${column}`)}
          </th>
        ))}
        row={row}
        on={on}
      />
      {shown?.kind === 'trainee' && (
        <AttemptDetails
          name={personName(shown.trainee.person) || '—'}
          attempt={attempts.get(shown.id) ?? null}
        />
      )}
    </Stack>
  );
}
