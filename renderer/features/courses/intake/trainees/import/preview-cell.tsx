import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumericDate, parseDate } from '#shared/kazakh/dates.ts';
import { regionNamed } from '#shared/model/region.ts';
import { listedWords } from '#shared/trainee-list/correct-trainee.ts';
import type { ListedTrainee } from '#shared/trainee-list/read-listed.ts';
import type { TraineeRow } from '#shared/trainee-list/read-trainees.ts';
import { useRegionChoices } from '../use-region-choices.ts';
import classes from './import.module.css';

interface PreviewCellProps {
  row: TraineeRow;
  field: keyof ListedTrainee;
  /** As `rowLabel` calls the row. */
  line: string;
  /** Id of what is told of the row. */
  describedBy: string | undefined;
  onCorrect: (row: TraineeRow, field: keyof ListedTrainee, words: string) => void;
}

/** What stands in the cell: days as they are written here. */
function wordsOf(row: TraineeRow, field: keyof ListedTrainee): string {
  const words = listedWords(row, field);
  const day = field === 'birthDate' ? parseDate(words) : null;
  return day ? formatNumericDate(day) : words;
}

/** One field of a row: what is typed is judged when the field is left, or by Enter. */
export function PreviewCell({ row, field, line, describedBy, onCorrect }: PreviewCellProps) {
  const { t } = useTranslation('courses');
  const stored = wordsOf(row, field);
  const [typed, setTyped] = useState(stored);
  useEffect(() => setTyped(stored), [stored]);
  const told = row.problems.filter((one) => one.field === field);
  const attributes = {
    className: classes.input,
    'aria-label': t('import.cell', { field: t(`import.fields.${field}`), line }),
    'aria-invalid': told.some(({ stops }) => stops),
    'data-told': told.length > 0 || undefined,
    ...(told.length > 0 && describedBy && { 'aria-describedby': describedBy }),
  };
  if (field === 'region')
    return (
      <RegionCell attributes={attributes} words={stored} onChange={(code) => onCorrect(row, field, code)} />
    );
  const correct = () => {
    if (typed.trim() !== stored) onCorrect(row, field, typed);
  };
  return (
    <input
      {...attributes}
      value={typed}
      title={typed}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={correct}
      onKeyDown={(event) => event.key === 'Enter' && correct()}
    />
  );
}

interface RegionCellProps {
  attributes: object;
  /** Code of the region, or what the letter says where it names none. */
  words: string;
  onChange: (code: string) => void;
}

function RegionCell({ attributes, words, onChange }: RegionCellProps) {
  const choices = useRegionChoices();
  const isKnown = words === '' || regionNamed(words)?.code === words;
  return (
    <select {...attributes} value={words} onChange={(event) => onChange(event.currentTarget.value)}>
      {!isKnown && <option value={words}>{words}</option>}
      {choices.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}
