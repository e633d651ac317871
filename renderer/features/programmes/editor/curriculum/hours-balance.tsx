import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './curriculum.module.css';
import { useAllHours } from './hours-figure.tsx';
import { writeHours } from './hours-text.ts';

/** Whether the plan's hours are those of the programme (O10-8), while they are typed. */
export function HoursBalance({ hours }: { hours: number }) {
  const { t } = useTranslation('editor');
  const sum = useAllHours();
  const difference = Math.round(Math.abs(hours - sum) * 100) / 100;
  const equal = difference < 0.005;
  const Icon = equal ? IconCircleCheck : IconAlertTriangle;
  const figures = { sum: writeHours(sum) || '0', hours, difference: writeHours(difference) };
  return (
    <p
      className={classes.balance}
      role="status"
      data-state={equal ? 'equal' : 'differs'}
      style={{ margin: 0 }}
    >
      <Icon size={16} aria-hidden />
      {t(equal ? 'curriculum.balanced' : sum < hours ? 'curriculum.missing' : 'curriculum.over', figures)}
    </p>
  );
}
