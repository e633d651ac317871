import { Group, Skeleton, Stack, Text } from '@mantine/core';
import { type KeyboardEvent, useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PermittedPart, ReadOnlyNote } from '#renderer/components/permission/permitted-part.tsx';
import { usePermission } from '#renderer/components/permission/use-permission.ts';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { personName } from '#shared/model/person.ts';
import { nextTrainee } from '../grid/next-trainee.ts';
import { type FocusCell, TraineeGrid } from '../grid/trainee-grid.tsx';
import type { TraineeLine } from '../grid/trainee-lines.ts';
import { placeOf } from '../grid/use-grid-focus.ts';
import type { PanelProps } from '../places.ts';
import { ResultDetails } from './result-details.tsx';
import { scoreColumns } from './score-columns.ts';
import { ScoreRow } from './score-row.tsx';
import { ScoreSheetButton } from './score-sheet-button.tsx';
import { type IntakeResults, useResults } from './use-results.ts';

/** The points of the trainees of an intake and what they come to (O10-28, O10-29). */
export function ScoresPanel({ intakeId }: PanelProps) {
  const permission = usePermission({ table: 'scores', kind: 'update', recordId: '' });
  const results = useResults(intakeId);
  const { t } = useTranslation('courses');
  if (!results) return <Skeleton h={400} />;
  return (
    <PermittedPart permission={permission}>
      <ReadOnlyNote />
      {results.problem && <ProblemAlert problem={results.problem} />}
      {results.lines.length === 0 ? (
        <Text size="sm">{t('scores.empty')}</Text>
      ) : (
        <ScoreGrid results={results} />
      )}
    </PermittedPart>
  );
}

const move: Record<string, 1 | -1> = { Enter: 1, ArrowDown: 1, ArrowUp: -1 };

/** Enter and the arrows lead to the same field of the next trainee. */
const onKeys = (lines: readonly TraineeLine[], focus: FocusCell) => (event: KeyboardEvent) => {
  const step = move[event.key];
  const place = placeOf(event.target as Element);
  if (!step || !place || event.nativeEvent.isComposing) return;
  const line = nextTrainee(lines, place.line, event.shiftKey && event.key === 'Enter' ? -1 : step);
  event.preventDefault();
  if (line !== null) focus({ ...place, line });
};

function ScoreGrid({ results }: { results: IntakeResults }) {
  const { t } = useTranslation('courses');
  const { lines, scores, shares, rules, resultOf } = results;
  const [current, setCurrent] = useState<string | null>(null);
  const chosen = lines.find(({ id, kind }) => kind === 'trainee' && id === current);
  const count = useMemo(() => countVerdicts(results), [results]);
  const row = useCallback(
    ({ trainee, number, id }: Extract<TraineeLine, { kind: 'trainee' }>, line: number) => (
      <ScoreRow
        key={id}
        trainee={trainee}
        number={number}
        line={line}
        scores={scores.get(id) ?? null}
        proposed={shares.get(id)?.proposed ?? null}
        rules={rules}
      />
    ),
    [scores, shares, rules],
  );
  const on = (focus: FocusCell) => ({
    onKeyDown: onKeys(lines, focus),
    onFocus: ({ target }: { target: Element }) => {
      const line = lines[placeOf(target)?.line ?? -1];
      if (line) setCurrent(line.id);
    },
  });
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Text size="sm" role="status">
          {t('scores.count', count)}
        </Text>
        <ScoreSheetButton results={results} />
      </Group>
      <TraineeGrid
        label={t('scores.list')}
        lines={lines}
        columns={scoreColumns.length + 3}
        head={[...scoreColumns, 'total' as const, 'verdict' as const].map((column) => (
          <th key={column} scope="col">
            {t(`scores.columns.${column}`)}
          </th>
        ))}
        row={row}
        on={on}
      />
      <ResultDetails
        name={chosen?.kind === 'trainee' ? personName(chosen.trainee.person) || '—' : null}
        result={chosen ? resultOf(chosen.id) : null}
      />
    </Stack>
  );
}

function countVerdicts({ lines, resultOf }: IntakeResults) {
  const count = { all: 0, open: 0, passed: 0, failed: 0 };
  for (const { kind, id } of lines) {
    if (kind !== 'trainee') continue;
    count.all += 1;
    count[resultOf(id).verdict] += 1;
  }
  return count;
}
