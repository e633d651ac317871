import { Group, Skeleton, Stack, Text } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PermittedPart, ReadOnlyNote } from '#renderer/components/permission/permitted-part.tsx';
import { usePermission } from '#renderer/components/permission/use-permission.ts';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import {
  disputedFields,
  type IntakeConflicts,
  useIntakeConflicts,
} from '#renderer/data/courses/intake-conflicts.ts';
import { scoreSheetData } from '#renderer/data/courses/papers/score-sheet-paper.ts';
import { scoreSheet } from '#shared/documents/official/papers/score-sheet.ts';
import { personName } from '#shared/model/person.ts';
import { GridNotes } from '../grid/grid-notes.tsx';
import { onLineKeys } from '../grid/line-keys.ts';
import { type FocusCell, TraineeGrid } from '../grid/trainee-grid.tsx';
import type { TraineeLine } from '../grid/trainee-lines.ts';
import { placeOf } from '../grid/use-grid-focus.ts';
import { PaperButton } from '../paper-button.tsx';
import type { PanelProps } from '../places.ts';
import { CloseResultsButton } from './close-results-button.tsx';
import { ResultDetails } from './result-details.tsx';
import { scoreColumns } from './score-columns.ts';
import { ScoreRow } from './score-row.tsx';
import { type IntakeResults, useResults } from './use-results.ts';

/** The points of the trainees of an intake and what they come to (O10-28, O10-29). */
export function ScoresPanel({ intakeId }: PanelProps) {
  const permission = usePermission({ table: 'scores', kind: 'update', recordId: '' });
  const results = useResults(intakeId);
  const conflicts = useIntakeConflicts(intakeId);
  const { t } = useTranslation('courses');
  if (!results) return <Skeleton h={400} />;
  return (
    <PermittedPart permission={permission}>
      <ReadOnlyNote />
      <GridNotes intakeId={intakeId} conflicts={conflicts} tables={['scores']} />
      {results.problem && <ProblemAlert problem={results.problem} />}
      {results.lines.length === 0 ? (
        <Text size="sm">{t('scores.empty')}</Text>
      ) : (
        <ScoreGrid results={results} conflicts={conflicts} />
      )}
    </PermittedPart>
  );
}

interface ScoreGridProps {
  results: IntakeResults;
  conflicts: IntakeConflicts;
}

function ScoreGrid({ results, conflicts }: ScoreGridProps) {
  const { t } = useTranslation('courses');
  const { lines, scores, shares, rules, left, resultOf } = results;
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
        left={left.get(id) ?? null}
        disputed={disputedFields(conflicts, 'scores', id)}
      />
    ),
    [scores, shares, rules, left, conflicts],
  );
  const on = (focus: FocusCell) => ({
    onKeyDown: onLineKeys(lines, focus),
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
        <Group gap="xs">
          <PaperButton
            intake={results.intake}
            label={t('scores.sheet.save')}
            fileName={(params) => t('scores.sheet.fileName', params)}
            fallback="scores"
            read={scoreSheetData}
            make={scoreSheet}
          />
          <CloseResultsButton intakeId={results.intake.id} />
        </Group>
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

function countVerdicts({ lines, left, resultOf }: IntakeResults) {
  const count = { all: 0, open: 0, passed: 0, failed: 0 };
  for (const { kind, id } of lines) {
    if (kind !== 'trainee' || left.has(id)) continue;
    count.all += 1;
    count[resultOf(id).verdict] += 1;
  }
  return count;
}
