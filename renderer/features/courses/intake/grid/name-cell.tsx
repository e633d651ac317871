import { useTranslation } from 'react-i18next';
import type { LeftState } from '#shared/model/workflow/enrolment-machine.ts';
import classes from './grid.module.css';

interface NameCellProps {
  /** The number in the group. */
  number: number;
  name: string;
  /** How the trainee left the intake; null for who is in it. */
  left: LeftState | null;
}

/** The head of a trainee's row: the number, the name, and that the trainee has left. */
export function NameCell({ number, name, left }: NameCellProps) {
  const { t } = useTranslation('courses');
  return (
    <th scope="row" className={classes.name} title={name}>
      {`${number}. ${name}`}
      {left && <small className={classes.left}>{t(`outcomes.states.${left}`)}</small>}
    </th>
  );
}
