import { useReadOnly } from '#renderer/components/permission/read-only.ts';
import { saveNow } from '#renderer/data/pending-saves.ts';
import classes from './cell-choice.module.css';

interface CellChoiceProps {
  /** The column of the grid. */
  column: string;
  label: string;
  value: string;
  choices: readonly (readonly [value: string, label: string])[];
  /** The key of the pending save. */
  saveKey: string;
  save: (value: string) => Promise<unknown>;
}

/** One of a list in a cell of a grid, which the keys of the grid reach. */
export function CellChoice({ column, label, value, choices, saveKey, save }: CellChoiceProps) {
  const { readOnly, ...description } = useReadOnly();
  return (
    <select
      className={classes.choice}
      data-cell={column}
      tabIndex={-1}
      aria-label={label}
      value={value}
      disabled={readOnly}
      {...description}
      onChange={({ currentTarget }) => {
        const chosen = currentTarget.value;
        void saveNow(saveKey, () => save(chosen));
      }}
    >
      {choices.map(([key, name]) => (
        <option key={key} value={key}>
          {name}
        </option>
      ))}
    </select>
  );
}
