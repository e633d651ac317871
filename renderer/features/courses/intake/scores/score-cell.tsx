import { useTranslation } from 'react-i18next';
import { cellMark } from '../grid/use-grid-focus.ts';
import classes from './scores.module.css';
import type { ScoreInput } from './use-score-drafts.ts';

interface ScoreCellProps {
  field: ScoreInput;
  line: number;
  column: string;
  label: string;
  /** The most points; null for words. */
  most: number | null;
  /** What stands there while nothing is typed. */
  placeholder?: string;
  /** What the browser makes of it besides a line of text. */
  type?: 'date' | 'time';
  /** Two people gave it different values, of which somebody must choose one. */
  disputed?: boolean;
}

/** The longest words that the store takes. */
const longest: Record<string, number> = { participationReason: 500, projectTopic: 1000, place: 500 };

/** A field of a trainee's row. What cannot be stored is refused in its place, with the limit. */
export function ScoreCell({
  field: { input, wrong },
  line,
  column,
  label,
  most,
  placeholder,
  type,
  disputed,
}: ScoreCellProps) {
  const { t } = useTranslation(['problems', 'courses']);
  const words = most === null && (type ? { type } : { maxLength: longest[column] });
  const figures = most !== null && { inputMode: 'numeric' as const, 'data-numeric': true };
  return (
    <td className={classes.cell}>
      <input
        {...input}
        {...words}
        {...figures}
        {...cellMark({ line, column })}
        className={classes.input}
        autoComplete="off"
        aria-label={label}
        aria-invalid={wrong || undefined}
        placeholder={placeholder}
        {...(disputed && { 'data-disputed': true, 'aria-description': t('courses:grid.disputedCell') })}
      />
      {wrong && (
        <span role="alert" className={classes.wrong}>
          {most === null
            ? t('problems:dateWrong', { date: input.value })
            : t('problems:pointsOutOfRange', { most })}
        </span>
      )}
    </td>
  );
}
