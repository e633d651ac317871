import type { TFunction } from 'i18next';
import { offerBack } from '#renderer/components/offer-back.tsx';
import { tellProblem } from '#renderer/components/tell-problem.tsx';
import { binPerson } from '#renderer/data/people/edit-people.ts';
import { undo } from '#renderer/data/undo.ts';
import { written } from '#renderer/data/written.ts';
import { type Person, personName } from '#shared/model/person.ts';

/** Does it, or says why it was not done. */
async function attempt(write: () => Promise<unknown>): Promise<boolean> {
  const done = await written(write, null);
  if (!done.ok) tellProblem(done.problem);
  return done.ok;
}

/** Puts a person's record into the bin and offers it back. */
export async function moveToBin(t: TFunction<'people'>, person: Person): Promise<void> {
  if (!(await attempt(() => binPerson(person, true)))) return;
  offerBack({
    id: `deleted-${person.id}`,
    message: t('deleted', { name: personName(person) }),
    button: t('undo'),
    bringBack: () => attempt(() => undo(person.id)),
  });
}
