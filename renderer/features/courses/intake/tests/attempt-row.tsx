import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { writtenTime } from '#renderer/components/written-time.ts';
import type { Trainee } from '#renderer/data/courses/enrolments.ts';
import type { TestAttempt } from '#shared/model/course/test.ts';
import { personName } from '#shared/model/person.ts';
import type { ScoreRules } from '#shared/regulation/score-rules.ts';
import gridClasses from '../grid/grid.module.css';
import { cellMark } from '../grid/use-grid-focus.ts';
import classes from './tests.module.css';

interface AttemptRowProps {
  trainee: Trainee;
  /** The number in the group. */
  number: number;
  /** The number of the line in the grid. */
  line: number;
  attempt: TestAttempt | null;
  rules: ScoreRules;
}

function Row({ trainee: { enrolment, person }, number, line, attempt, rules }: AttemptRowProps) {
  const { t } = useTranslation('courses');
  const name = personName(person) || '—';
  const points = attempt ? attempt.rightAnswers * rules.pointsPerAnswer : 0;
  const left = attempt?.events.filter(({ event }) => event === 'left').length ?? 0;
  // The keyboard comes to every row: what happened stands below the grid for the one that has the focus.
  const reached = {
    ...{ type: 'button' as const, className: classes.plain, ...cellMark({ line, column: 'events' }) },
  };
  return (
    <tr aria-rowindex={line + 2} data-target={enrolment.id}>
      <th scope="row" className={gridClasses.name} title={name}>
        {`${number}. ${name}`}
      </th>
      {attempt ? (
        <>
          <td className={classes.figure}>{attempt.variant === null ? '—' : attempt.variant + 1}</td>
          <td>{t(`tests.ways.${attempt.way}`)}</td>
          <td className={classes.figure}>{attempt.rightAnswers}</td>
          <td className={classes.figure} data-below={points < rules.testThreshold || undefined}>
            {points}
          </td>
          <td>{attempt.endedAt === null ? '—' : writtenTime(attempt.endedAt)}</td>
          <td>
            <button {...reached}>
              {left > 0 ? t('tests.left', { count: left }) : t('tests.nothingOdd')}
            </button>
          </td>
        </>
      ) : (
        <td colSpan={6}>
          <button {...reached}>{t('tests.notTaken')}</button>
        </td>
      )}
    </tr>
  );
}

/** A trainee's attempt; drawn anew only when it changed. */
export const AttemptRow = memo(Row);
