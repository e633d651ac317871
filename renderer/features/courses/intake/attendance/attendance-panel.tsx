import { Group, Skeleton, Stack, Text } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ClauseLink } from '#renderer/components/clause-link.tsx';
import { PermittedPart, ReadOnlyNote } from '#renderer/components/permission/permitted-part.tsx';
import { usePermission } from '#renderer/components/permission/use-permission.ts';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { tellProblem } from '#renderer/components/tell-problem.tsx';
import { markDay } from '#renderer/data/courses/attendance.ts';
import { numericDate, type PlainDate } from '#shared/calendar/plain-date.ts';
import type { AttendanceMark } from '#shared/model/course/attendance.ts';
import { personName } from '#shared/model/person.ts';
import { GridNotes } from '../grid/grid-notes.tsx';
import { type FocusCell, TraineeGrid } from '../grid/trainee-grid.tsx';
import type { TraineeLine } from '../grid/trainee-lines.ts';
import { type CellPlace, placeOf } from '../grid/use-grid-focus.ts';
import type { PanelProps } from '../places.ts';
import { AddDay } from './add-day.tsx';
import { DayHeads } from './day-heads.tsx';
import { onMarkKeys } from './grid-keys.ts';
import type { GiveMark } from './mark-cell.tsx';
import { MarkDetails } from './mark-details.tsx';
import { MarkRow } from './mark-row.tsx';
import { type AttendanceGridData, useAttendanceGrid } from './use-attendance-grid.ts';

/** Who was there on each day of an intake (O10-24). */
export function AttendancePanel({ intakeId }: PanelProps) {
  const { t } = useTranslation('courses');
  const permission = usePermission({ table: 'attendance', kind: 'update', recordId: '' });
  const data = useAttendanceGrid(intakeId);
  if (!data) return <Skeleton h={400} />;
  return (
    <PermittedPart permission={permission}>
      <ReadOnlyNote />
      <GridNotes intakeId={intakeId} conflicts={data.conflicts} tables={['attendance']} />
      {data.problem && <ProblemAlert problem={data.problem} />}
      {data.lines.length === 0 ? (
        <Text size="sm">{t('scores.empty')}</Text>
      ) : (
        <AttendanceGrid intakeId={intakeId} data={data} allowed={permission.allowed} />
      )}
    </PermittedPart>
  );
}

interface AttendanceGridProps extends PanelProps {
  data: AttendanceGridData;
  allowed: boolean;
}

function AttendanceGrid({ intakeId, data, allowed }: AttendanceGridProps) {
  const { t } = useTranslation('courses');
  const { lines, days, marks, missing, closed, left, conflicts, addDay } = data;
  const [place, setPlace] = useState<CellPlace | null>(null);
  const write = useCallback(
    async (trainees: readonly string[], date: PlainDate, mark: AttendanceMark | null) => {
      if (!allowed) return false;
      const done = await markDay(intakeId, trainees, date, mark);
      if (!done.ok) tellProblem(done.problem);
      return done.ok;
    },
    [intakeId, allowed],
  );
  const onMark: GiveMark = useCallback((id, date, mark) => write([id], date, mark), [write]);
  // Nobody's mark is written over: a column fills what is still empty.
  const fill = (date: PlainDate, mark: AttendanceMark) => {
    const empty = lines.filter(
      ({ kind, id }) => kind === 'trainee' && !closed.has(id) && !left.has(id) && !marks.get(id)?.has(date),
    );
    void write(
      empty.map(({ id }) => id),
      date,
      mark,
    );
  };
  const shown = useMemo(() => tabPlace(place, lines, days[0]?.date), [place, lines, days]);
  const row = useCallback(
    ({ trainee, number, id }: Extract<TraineeLine, { kind: 'trainee' }>, line: number) => (
      <MarkRow
        key={id}
        trainee={trainee}
        number={number}
        line={line}
        days={days}
        marks={marks.get(id)}
        tabDate={shown?.line === line ? shown.column : null}
        closed={closed.has(id)}
        left={left.get(id) ?? null}
        conflicts={conflicts}
        onMark={onMark}
      />
    ),
    [days, marks, shown, closed, left, conflicts, onMark],
  );
  const on = (focus: FocusCell) => ({
    onKeyDown: onMarkKeys({ lines, days, marks, focus, fill }),
    onFocus: ({ target }: { target: Element }) => {
      const focused = placeOf(target);
      if (focused) setPlace(focused);
    },
  });
  const line = place && lines[place.line];
  const chosen = line?.kind === 'trainee' ? line : null;
  return (
    <Stack gap="sm">
      <Group justify="space-between" align="end">
        <MissingDays missing={missing} />
        <AddDay onAdd={addDay} />
      </Group>
      <TraineeGrid
        label={t('attendance.list')}
        lines={lines}
        columns={days.length + 1}
        head={<DayHeads days={days} missing={missing} onFill={(date) => fill(date, 'present')} />}
        row={row}
        on={on}
      />
      <MarkDetails
        label={chosen && place ? `${personName(chosen.trainee.person)}, ${numericDate(place.column)}` : null}
        mark={chosen && place ? marks.get(chosen.id)?.get(place.column) : undefined}
        closed={chosen !== null && closed.has(chosen.id)}
        left={(chosen && left.get(chosen.id)) ?? null}
      />
    </Stack>
  );
}

/** The cell that the Tab key reaches: the one that had the focus last, or the first one. */
function tabPlace(place: CellPlace | null, lines: readonly TraineeLine[], first: PlainDate | undefined) {
  if (place && lines[place.line]?.kind === 'trainee') return place;
  const line = lines.findIndex(({ kind }) => kind === 'trainee');
  return first === undefined ? null : { line, column: first };
}

/** O10-24: days that are over and on which marks are missing. */
function MissingDays({ missing }: { missing: ReadonlyMap<PlainDate, number> }) {
  const { t } = useTranslation('courses');
  const days = [...missing].filter(([, count]) => count > 0);
  const count = days.reduce((sum, [, one]) => sum + one, 0);
  return (
    <Text size="sm" role="status">
      {days.length === 0
        ? t('attendance.noneMissing')
        : t('attendance.missing', { days: days.length, count })}{' '}
      <ClauseLink clause="O10-24" />
    </Text>
  );
}
