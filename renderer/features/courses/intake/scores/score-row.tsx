import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Trainee } from '#renderer/data/courses/enrolments.ts';
import type { Scores } from '#shared/model/course/scores.ts';
import { mostTyped, needsReason, traineeResult, typedParts } from '#shared/model/course/trainee-result.ts';
import { personName } from '#shared/model/person.ts';
import type { ScoreRules } from '#shared/regulation/score-rules.ts';
import gridClasses from '../grid/grid.module.css';
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
}

function Row({ trainee: { enrolment, person }, number, line, scores, proposed, rules }: ScoreRowProps) {
  const { t } = useTranslation(['courses', 'problems']);
  const { inputs, typed } = useScoreDrafts(enrolment.intakeId, enrolment.id, scores, rules);
  const { total, verdict, reasons } = traineeResult(typed, proposed, rules);
  const name = personName(person) || '—';
  const most = mostTyped(rules);
  const asksReason = needsReason(typed, proposed) || typed.participationReason !== '';
  const words = reasons.map(({ code, params }) => t(`problems:${code}`, params ?? {})).join('\n');
  return (
    <tr aria-rowindex={line + 2} data-target={enrolment.id}>
      <th scope="row" className={gridClasses.name} title={name}>
        {`${number}. ${name}`}
      </th>
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

/** The points of a trainee, and what they come to while they are typed; drawn anew only when they changed. */
export const ScoreRow = memo(Row);
