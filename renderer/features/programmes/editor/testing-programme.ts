import { createOrganisation, newOrganisation } from '#renderer/data/organisation.ts';
import { flush } from '#renderer/data/pending-saves.ts';
import { createProgramme } from '#renderer/data/programmes.ts';
import { emptyDatabase } from '#renderer/data/testing-database.ts';
import { newProgramme } from '../list/new-programme.ts';

/** An empty store with one new programme in it, for tests of the editor; returns the programme's id. */
export async function storeNewProgramme(): Promise<string> {
  await flush();
  await emptyDatabase();
  const organisation = newOrganisation('organisation', 'O10');
  await createOrganisation(organisation);
  const id = crypto.randomUUID();
  await createProgramme(newProgramme(organisation, id, new Date()));
  return id;
}
