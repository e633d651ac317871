import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Trainee } from '#renderer/data/courses/enrolments.ts';
import type { Criterion, Defence } from '#shared/model/course/assessment.ts';
import { marksProblem } from '#shared/model/course/project-marks.ts';
import type { Scores } from '#shared/model/course/scores.ts';
import { personName } from '#shared/model/person.ts';
import type { LeftState } from '#shared/model/workflow/enrolment-machine.ts';
import type { ScoreRules } from '#shared/regulation/score-rules.ts';
import { ClosedPart } from '../grid/closed-part.tsx';
import { NameCell } from '../grid/name-cell.tsx';
import { cellMark } from '../grid/use-grid-focus.ts';
import { ScoreCell } from '../scores/score-cell.tsx';
import { MarkField } from './mark-field.tsx';
import classes from './projects.module.css';
import { useProjectDrafts } from './use-project-drafts.ts';

interface ProjectRowProps {
  trainee: Trainee;
  /** The number in the group. */
  number: number;
  /** The number of the line in the grid. */
  line: number;
  scores: Scores | null;
  defence: Defence | null;
  criteria: readonly Criterion[];
  rules: ScoreRules;
  /** How the trainee left the intake; null for who is in it. */
  left: LeftState | null;
  /** The fields of the defence and of the points of which people must choose a value. */
  disputed: readonly string[] | undefined;
  disputedScores: readonly string[] | undefined;
}

function Row(props: ProjectRowProps) {
  const { trainee, number, line, scores, defence, criteria, rules, left } = props;
  const { disputed, disputedScores } = props;
  const { enrolment, person } = trainee;
  const { t } = useTranslation('courses');
  const inputs = useProjectDrafts(enrolment.intakeId, enrolment.id, scores, defence);
  const name = personName(person) || '—';
  const label = (column: string) => t('projects.cell', { name, column });
  const differs = marksProblem(defence?.marks ?? {}, criteria, scores?.project ?? null, rules) !== null;
  return (
    <tr aria-rowindex={line + 2} data-target={enrolment.id}>
      <NameCell number={number} name={name} left={left} />
      {(['topic', 'date', 'time', 'place'] as const).map((column) => (
        <ScoreCell
          key={column}
          field={inputs[column]}
          line={line}
          column={column}
          label={label(t(`projects.columns.${column}`))}
          most={null}
          disputed={
            column === 'topic'
              ? disputedScores?.includes('projectTopic') === true
              : disputed?.includes(column) === true
          }
          {...((column === 'date' || column === 'time') && { type: column })}
        />
      ))}
      {criteria.map((criterion) => (
        <MarkField
          key={criterion.id}
          trainee={enrolment}
          line={line}
          label={label(criterion.name)}
          criterion={criterion}
          criteria={criteria}
          stored={defence?.marks[criterion.id] ?? null}
          rules={rules}
          disputed={disputed?.includes('marks') === true}
        />
      ))}
      <td className={differs ? classes.differs : undefined}>
        {/* The keyboard comes here too: what should be put right stands below the grid. */}
        <button type="button" className={classes.plain} {...cellMark({ line, column: 'points' })}>
          {scores?.project ?? '—'}
          {differs && ' !'}
        </button>
      </td>
    </tr>
  );
}

const ClosedRow = (props: ProjectRowProps) => (
  <ClosedPart closed={(props.scores?.signedOn ?? null) !== null} left={props.left}>
    <Row {...props} />
  </ClosedPart>
);

/** The project of a trainee; drawn anew only when it changed. */
export const ProjectRow = memo(ClosedRow);
