import type { TFunction } from 'i18next';
import { offerBack } from '#renderer/components/offer-back.tsx';
import { bringBackTrainees, type Trainee, takeBackTrainees } from '#renderer/data/courses/enrolments.ts';
import { personName } from '#shared/model/person.ts';
import { attempt } from './attempt.ts';

/** Takes trainees out of the intake and offers them back. */
export async function takeBack(
  t: TFunction<'courses'>,
  intakeId: string,
  trainees: readonly Trainee[],
): Promise<void> {
  const enrolments = trainees.map(({ enrolment }) => enrolment);
  if (!(await attempt(() => takeBackTrainees(intakeId, enrolments)))) return;
  const [first] = trainees;
  offerBack({
    id: `trainees-${intakeId}`,
    message:
      trainees.length === 1 && first
        ? t('trainees.takenBackOne', { name: personName(first.person) })
        : t('trainees.takenBack', { count: trainees.length }),
    button: t('trainees.undo'),
    bringBack: () => attempt(() => bringBackTrainees(intakeId, enrolments)),
  });
}
