import { Group as Line, NativeSelect, Text } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { askedRow } from '#renderer/components/go-to/asked-row.ts';
import { SearchField } from '#renderer/components/search-field.tsx';
import type { Trainee } from '#renderer/data/courses/enrolments.ts';
import { type EnrolmentStates, stateOf } from '#renderer/data/courses/outcomes/enrolment-states.ts';
import type { Group } from '#shared/model/course/enrolment.ts';
import { type EnrolmentState, enrolmentStates } from '#shared/model/workflow/enrolment-machine.ts';
import { TraineeGrid } from '../grid/trainee-grid.tsx';
import { type TraineeLine, traineeLines } from '../grid/trainee-lines.ts';
import { filteredTrainees, noFilter } from '../trainees/trainee-filter.ts';
import { OutcomeRow } from './outcome-row.tsx';
import { TraineeOutcome } from './trainee-outcome.tsx';

interface OutcomeListProps {
  trainees: readonly Trainee[];
  groups: readonly Group[];
  states: EnrolmentStates;
}

/** How many stand in each state; states in which nobody stands are left out. */
function countStates(trainees: readonly Trainee[], states: EnrolmentStates): [EnrolmentState, number][] {
  const count = new Map(enrolmentStates.map((state) => [state, 0]));
  for (const { enrolment } of trainees) {
    const state = stateOf(states, enrolment.id);
    count.set(state, (count.get(state) ?? 0) + 1);
  }
  return [...count].filter(([, one]) => one > 0);
}

/** The trainee whose step was asked for from elsewhere, as by the search. */
function askedTrainee(trainees: readonly Trainee[]): string | null {
  const asked = askedRow()?.split('/')[0];
  return trainees.find(({ enrolment }) => enrolment.id === asked)?.enrolment.id ?? null;
}

/** Everybody with the state, whom a filter by it and by name leaves; who is chosen is opened beside the list. */
export function OutcomeList({ trainees, groups, states }: OutcomeListProps) {
  const { t } = useTranslation('courses');
  const [words, setWords] = useState('');
  const [wanted, setWanted] = useState('');
  const [open, setOpen] = useState(() => askedTrainee(trainees));
  const counts = countStates(trainees, states);
  const lines = useMemo(() => {
    const inState = trainees.filter(
      ({ enrolment }) => wanted === '' || stateOf(states, enrolment.id) === wanted,
    );
    return traineeLines(filteredTrainees(inState, { ...noFilter, words }), groups);
  }, [trainees, groups, states, wanted, words]);
  const row = useCallback(
    ({ trainee, number, id }: Extract<TraineeLine, { kind: 'trainee' }>, line: number) => (
      <OutcomeRow
        key={id}
        trainee={trainee}
        number={number}
        line={line}
        state={stateOf(states, id)}
        onOpen={setOpen}
      />
    ),
    [states],
  );
  return (
    <>
      <Line gap="md" align="end">
        <SearchField label={t('outcomes.name')} words={words} onWords={setWords} />
        <NativeSelect
          label={t('outcomes.state')}
          value={wanted}
          data={[
            { value: '', label: t('outcomes.all', { count: trainees.length }) },
            ...counts.map(([state, count]) => ({
              value: state,
              label: t('outcomes.counted', { state: t(`outcomes.states.${state}`), count }),
            })),
          ]}
          onChange={(event) => setWanted(event.currentTarget.value)}
        />
      </Line>
      {lines.length === 0 ? (
        <Text size="sm" role="status">
          {t('outcomes.none')}
        </Text>
      ) : (
        <TraineeGrid
          label={t('outcomes.list')}
          lines={lines}
          columns={3}
          head={(['state', 'employer'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`outcomes.${column}`)}
            </th>
          ))}
          row={row}
          on={() => ({})}
        />
      )}
      {open !== null && <TraineeOutcome key={open} enrolmentId={open} onClose={() => setOpen(null)} />}
    </>
  );
}
