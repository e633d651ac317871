import { memo, useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { personName } from '#shared/model/person.ts';
import type { EntrantReport } from '#shared/test-taking/room-report.ts';
import gridClasses from '../../grid/grid.module.css';
import { TraineeGrid } from '../../grid/trainee-grid.tsx';
import type { TraineeLine } from '../../grid/trainee-lines.ts';
import classes from './taking.module.css';

const columns = ['code', 'progress', 'answered', 'left', 'resumed'] as const;

interface RoomPeopleProps {
  group: string;
  lines: readonly TraineeLine[];
  entrants: readonly EntrantReport[];
  /** Not while others look at the screen. */
  showCodes: boolean;
}

/** Who is where in a test that is being taken. */
export function RoomPeople({ group, lines, entrants, showCodes }: RoomPeopleProps) {
  const { t } = useTranslation('courses');
  const byId = useMemo(() => new Map(entrants.map((one) => [one.enrolmentId, one])), [entrants]);
  const row = useCallback(
    ({ id, trainee, number }: Extract<TraineeLine, { kind: 'trainee' }>, line: number) => {
      const entrant = byId.get(id);
      return (
        <PersonRow
          key={id}
          {...(entrant ?? none)}
          name={`${number}. ${personName(trainee.person) || '—'}`}
          line={line}
          showCodes={showCodes}
        />
      );
    },
    [byId, showCodes],
  );
  return (
    <TraineeGrid
      label={t('testRoom.people', { group })}
      lines={lines}
      columns={columns.length + 1}
      head={columns.map((column) => (
        <th key={column} scope="col">
          {t(`testRoom.columns.${column}`)}
        </th>
      ))}
      row={row}
      on={() => ({})}
    />
  );
}

/** Of who has taken the test elsewhere, or came to the group after the room was opened. */
const none = { code: '', progress: null, answered: 0, of: 0, left: 0, resumed: 0 };

interface PersonRowProps extends Omit<EntrantReport, 'enrolmentId' | 'progress' | 'startedAt' | 'endedAt'> {
  progress: EntrantReport['progress'] | null;
  line: number;
  showCodes: boolean;
}

function Row({ name, line, code, showCodes, progress, answered, of, left, resumed }: PersonRowProps) {
  const { t } = useTranslation('courses');
  return (
    <tr aria-rowindex={line + 2} className={classes.row}>
      <th scope="row" className={gridClasses.name} title={name}>
        {name}
      </th>
      {progress === null ? (
        <td colSpan={columns.length}>{t('testRoom.notInRoom')}</td>
      ) : (
        <>
          <td>{showCodes ? `${code.slice(0, 4)} ${code.slice(4)}` : t('testRoom.hiddenCode')}</td>
          <td>{t(`testRoom.progress.${progress}`)}</td>
          <td>{t('testRoom.answered', { count: answered, of })}</td>
          <td>{left}</td>
          <td>{resumed}</td>
        </>
      )}
    </tr>
  );
}

/** Drawn anew only when something of it has changed. */
const PersonRow = memo(Row);
