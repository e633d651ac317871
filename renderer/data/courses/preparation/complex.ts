import { useLiveQuery } from 'dexie-react-hooks';
import type { ComplexPart } from '#shared/model/course/preparation.ts';
import { compareOrder } from '#shared/model/order.ts';
import { database } from '../../database.ts';
import { orderAfter, readRows } from '../../programmes.ts';
import { act } from '../../undo.ts';

/** The parts of a programme's educational-methodical complex in their order: the same for each of its intakes (O10-20). */
export const readComplex = async (programmeId: string): Promise<ComplexPart[]> =>
  (await database.complexParts.where({ programmeId }).toArray()).sort(compareOrder);

/** Live; undefined while they load. */
export const useComplex = (programmeId: string): ComplexPart[] | undefined =>
  useLiveQuery(() => readComplex(programmeId), [programmeId]);

/** A topic of the curriculum, for which the complex holds material. */
export interface Topic {
  id: string;
  title: string;
}

/** The topics of a programme's curriculum in their order, live; undefined while they load. */
export const useTopics = (programmeId: string): Topic[] | undefined =>
  useLiveQuery(async () => {
    const rows = await readRows('curriculumRows', programmeId);
    return rows.filter(({ kind }) => kind === 'topic').map(({ id, title }) => ({ id, title }));
  }, [programmeId]);

/** Adds a part for each of the topics behind all others, to be filled in, as one action. */
export async function addTopicParts(programmeId: string, topics: readonly Topic[]): Promise<void> {
  const parts = await readComplex(programmeId);
  const edits = topics.map(({ id, title }) => {
    const order = orderAfter(parts, parts.length - 1);
    const of = { id: crypto.randomUUID(), programmeId, order, curriculumRowId: id };
    const record: ComplexPart = {
      ...of,
      kind: 'theory',
      title: title.slice(0, 1_000),
      link: '',
      placedOn: null,
    };
    parts.push(record);
    return { table: 'complexParts' as const, kind: 'create' as const, record };
  });
  await act(programmeId, edits);
}

/** Writes fields of a part that are not typed: its topic or its kind. */
export const updatePart = (
  { id, programmeId }: Pick<ComplexPart, 'id' | 'programmeId'>,
  fields: Partial<Pick<ComplexPart, 'curriculumRowId' | 'kind'>>,
) => act(programmeId, [{ table: 'complexParts', kind: 'update', id, fields }]);
