import { useTranslation } from 'react-i18next';
import { addTrainer } from '#renderer/data/courses/trainers/trainers.ts';
import { createPerson } from '#renderer/data/people/edit-people.ts';
import { keySeals } from '#renderer/data/people/key-seals.ts';
import { success } from '#shared/model/problem.ts';
import type { ListedTrainee } from '#shared/trainee-list/read-listed.ts';
import type { PanelProps } from '../places.ts';
import { AddDialog } from '../trainees/add/add-dialog.tsx';
import type { StorePerson } from '../trainees/add/new-person.tsx';
import type { ListedTrainer } from './use-course-trainers.ts';

interface AddTrainerProps extends PanelProps {
  trainers: readonly ListedTrainer[];
  onClose: () => void;
}

function createListed(typed: ListedTrainee) {
  const { lastName, firstName, middleName, birthDate, employer, position, iin, phone } = typed;
  const fields = { lastName, firstName, middleName, birthDate, employer, position, iin, phone };
  return createPerson(fields, keySeals);
}

/** Adds one trainer to an intake. */
export function AddTrainer({ intakeId, trainers, onClose }: AddTrainerProps) {
  const { t } = useTranslation('courses');
  const here = new Set(trainers.map(({ shown }) => shown.person.id));
  const addNew: StorePerson = async ({ trainee }, known) => {
    const created = known ? success(known.person.id) : await createListed(trainee);
    return created.ok ? success(await addTrainer(intakeId, created.value)) : created;
  };
  return (
    <AddDialog
      {...{ intakeId, here, addNew, onClose }}
      title={t('trainers.add')}
      addKnown={({ id }) => addTrainer(intakeId, id)}
    />
  );
}
