import { useLiveQuery } from 'dexie-react-hooks';
import type { EstimateLine, Material } from '#shared/model/course/preparation.ts';
import { compareOrder } from '#shared/model/order.ts';
import type { Edit } from '../../change/change.ts';
import { database } from '../../database.ts';
import { orderAfter } from '../../programmes.ts';
import { act } from '../../undo.ts';

/** The lines of an intake's cost estimate in their order (O10-17). */
export const readEstimate = async (intakeId: string): Promise<EstimateLine[]> =>
  (await database.estimateLines.where({ intakeId }).toArray()).sort(compareOrder);

/** Live; undefined while they load. */
export const useEstimate = (intakeId: string): EstimateLine[] | undefined =>
  useLiveQuery(() => readEstimate(intakeId), [intakeId]);

/** What practical lessons of an intake need, in the order of the list (O10-23). */
export const readMaterials = async (intakeId: string): Promise<Material[]> =>
  (await database.materials.where({ intakeId }).toArray()).sort(compareOrder);

/** Live; undefined while they load. */
export const useMaterials = (intakeId: string): Material[] | undefined =>
  useLiveQuery(() => readMaterials(intakeId), [intakeId]);

/** What a row is called, and what it is counted in. */
type NamedRow = Pick<Material, 'name' | 'unit'>;

/** Rows one behind the other, each with its place. */
function placed<Row extends NamedRow>(intakeId: string, rows: readonly Row[]) {
  let last: { order: string }[] = [];
  return rows.map(({ name, unit }) => {
    const row = { id: crypto.randomUUID(), intakeId, order: orderAfter(last, 0), name, unit };
    last = [row];
    return row;
  });
}

/** The first lines of an estimate, without quantities and sums, as one action; nothing where there are lines by now. */
export async function beginEstimate(intakeId: string, rows: readonly NamedRow[]): Promise<void> {
  if ((await readEstimate(intakeId)).length > 0) return;
  const edits = placed(intakeId, rows).map((row): Edit => {
    const record = { ...row, quantity: null, price: null };
    return { table: 'estimateLines', kind: 'create', record };
  });
  await act(intakeId, edits);
}

/** The materials that the clause names, without quantities, as one action; nothing where something is listed by now. */
export async function beginMaterials(intakeId: string, rows: readonly NamedRow[]): Promise<void> {
  if ((await readMaterials(intakeId)).length > 0) return;
  const edits = placed(intakeId, rows).map((row): Edit => {
    const record = { ...row, quantity: null, trainerId: null, readyOn: null };
    return { table: 'materials', kind: 'create', record };
  });
  await act(intakeId, edits);
}

/** Writes fields of a material that are not typed: with whom it is agreed, when it became ready. */
export const updateMaterial = (
  { id, intakeId }: Pick<Material, 'id' | 'intakeId'>,
  fields: Partial<Pick<Material, 'trainerId' | 'readyOn'>>,
) => act(intakeId, [{ table: 'materials', kind: 'update', id, fields }]);
