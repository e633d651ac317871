import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Trainee } from '#renderer/data/courses/enrolments.ts';
import type { Scores } from '#shared/model/course/scores.ts';
import { mostTyped, needsReason, traineeResult, typedParts } from '#shared/model/course/trainee-result.ts';
import { personName } from '#shared/model/person.ts';
import type { LeftState } from '#shared/model/workflow/enrolment-machine.ts';
import type { ScoreRules } from '#shared/regulation/score-rules.ts';
import { ClosedPart } from '../grid/closed-part.tsx';
import { NameCell } from '../grid/name-cell.tsx';
import { cellMark } from '../grid/use-grid-focus.ts';
import { ScoreCell } from './score-cell.tsx';
import { scoreColumns } from './score-columns.ts';
import classes from './scores.module.css';
import { useScoreDrafts } from './use-score-drafts.ts';

interface ScoreRowProps {
  trainee: Trainee;
  /** The number in the group. */
  number: number;
  /** The number of the line in the grid. */
  line: number;
  scores: Scores | null;
  /** Points of participation that follow from the attendance. */
  proposed: number | null;
  rules: ScoreRules;
  /** How the trainee left the intake; null for who is in it. */
  left: LeftState | null;
  /** The fields of which people must choose a value. */
  disputed: readonly string[] | undefined;
}

function Row(props: ScoreRowProps) {
  const { trainee, number, line, scores, proposed, rules, left, disputed } = props;
  const { enrolment, person } = trainee;
  const { t } = useTranslation(['courses', 'problems']);
  const { inputs, typed } = useScoreDrafts(enrolment.intakeId, enrolment.id, scores, rules);
  const { total, verdict, reasons } = traineeResult(typed, proposed, rules);
  const name = personName(person) || '—';
  const most = mostTyped(rules);
  const asksReason = needsReason(typed, proposed) || typed.participationReason !== '';
  const words = reasons.map(({ code, params }) => t(`problems:${code}`, params ?? {})).join('\n');
  return (
    <tr aria-rowindex={line + 2} data-target={enrolment.id}>
      <NameCell number={number} name={name} left={left} />
      {scoreColumns.map((column) => {
        const part = typedParts.find((one) => one === column);
        if (column === 'participationReason' && !asksReason) return <td key={column}>—</td>;
        const label = t('scores.cell', { column: t(`scores.columns.${column}`), name });
        const hint = column === 'participation' && proposed !== null;
        return (
          <ScoreCell
            key={column}
            field={inputs[column]}
            line={line}
            column={column}
            label={hint ? t('scores.proposedCell', { label, proposed }) : label}
            most={part ? most[part] : null}
            disputed={disputed?.includes(column) === true}
            {...(hint && { placeholder: String(proposed) })}
          />
        );
      })}
      <td className={classes.figure}>{total}</td>
      <td className={classes.verdict} data-verdict={verdict} title={words}>
        {/* The keyboard comes here too: the reasons stand below the grid for the row that has the focus. */}
        <button type="button" className={classes.plain} {...cellMark({ line, column: 'verdict' })}>
          {t(`scores.verdicts.${verdict}`)}
        </button>
      </td>
    </tr>
  );
}

const ClosedRow = (props: ScoreRowProps) => (
  <ClosedPart closed={(props.scores?.signedOn ?? null) !== null} left={props.left}>
    <Row {...props} />
  </ClosedPart>
);

/** The points of a trainee, and what they come to while they are typed; drawn anew only when they changed. */
export const ScoreRow = memo(ClosedRow);
