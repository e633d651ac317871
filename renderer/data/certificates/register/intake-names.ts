import type { Intake } from '#shared/model/course/intake.ts';
import type { Bilingual } from '#shared/model/organisation.ts';
import { database } from '../../database.ts';

/** An intake as the register names it. */
export interface IntakeName extends Pick<Intake, 'id' | 'year' | 'number'> {
  title: Bilingual;
}

const nothing: Bilingual = { kk: '', ru: '' };

/** The intakes of these ids, the newest first. Reads these and their programmes. */
export async function readIntakeNames(ids: readonly string[]): Promise<IntakeName[]> {
  const found = await database.intakes.bulkGet([...new Set(ids)]);
  const intakes = found.filter((one) => one !== undefined);
  const programmes = await database.programmes.bulkGet([
    ...new Set(intakes.map(({ programmeId }) => programmeId)),
  ]);
  const titles = new Map(programmes.flatMap((one) => (one ? [[one.id, one.title] as const] : [])));
  return intakes
    .map(({ id, year, number, programmeId }) => ({
      ...{ id, year, number },
      title: titles.get(programmeId) ?? nothing,
    }))
    .sort((a, b) => b.year - a.year || a.number - b.number);
}
