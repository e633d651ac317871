import { useTranslation } from 'react-i18next';
import { hourKinds } from '#shared/model/programme.ts';
import classes from './curriculum.module.css';
import { AllHours } from './hours-figure.tsx';

/** The last row: hours of all topics by kind, and all together. */
export function CurriculumFoot() {
  const { t } = useTranslation('editor');
  return (
    <tr>
      <th scope="row" colSpan={3}>
        {t('curriculum.grandTotal')}
      </th>
      {hourKinds.map((kind) => (
        <td key={kind} className={classes.foot}>
          <AllHours kind={kind} />
        </td>
      ))}
      <td className={classes.foot}>
        <AllHours />
      </td>
      <td colSpan={2} />
    </tr>
  );
}
