import { useTranslation } from 'react-i18next';
import { addTrainee, useTrainees } from '#renderer/data/courses/enrolments.ts';
import { importTrainees } from '#renderer/data/courses/import-trainees.ts';
import { keySeals } from '#renderer/data/people/key-seals.ts';
import { success } from '#shared/model/problem.ts';
import type { PanelProps } from '../../places.ts';
import { AddDialog } from './add-dialog.tsx';
import type { StorePerson } from './new-person.tsx';

/** Adds one trainee whom no list brought. */
export function AddTrainee({ intakeId, onClose }: PanelProps & { onClose: () => void }) {
  const { t } = useTranslation('courses');
  const here = new Set(useTrainees(intakeId)?.map(({ person }) => person.id));
  const addNew: StorePerson = async (row, known) => {
    const strangers = new Set(known ? [] : [row.row]);
    const work = { seals: keySeals, onStored: () => undefined, isStopped: () => false };
    const added = await importTrainees({ intakeId, letter: null, rows: [row], strangers }, work);
    return added.ok ? success(added.value.added > 0) : added;
  };
  return (
    <AddDialog
      {...{ intakeId, here, addNew, onClose }}
      title={t('trainees.add')}
      addKnown={(person) => addTrainee(intakeId, person)}
    />
  );
}
