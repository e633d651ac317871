import type { NamedPaper } from '#shared/documents/official/papers/named-paper.ts';
import { database } from '../../database.ts';

/** The signed orders by which trainees were enrolled (O10-17), by the ids of their enrolments: the later ones by a further order. */
export async function readAdmissionOrders(
  enrolmentIds: readonly string[],
): Promise<ReadonlyMap<string, NamedPaper>> {
  const steps = await database.workflowSteps
    .where('ownerId')
    .anyOf([...new Set(enrolmentIds)])
    .toArray();
  const admitted = steps.flatMap(({ event, ownerId, documentId }) =>
    event === 'admit' && documentId !== null ? [{ ownerId, documentId }] : [],
  );
  const papers = await database.officialDocuments.bulkGet([
    ...new Set(admitted.map(({ documentId }) => documentId)),
  ]);
  const orders = new Map(
    papers.flatMap((paper) =>
      paper ? [[paper.id, { number: paper.number, date: paper.date }] as const] : [],
    ),
  );
  return new Map(
    admitted.flatMap(({ ownerId, documentId }) => {
      const order = orders.get(documentId);
      return order ? [[ownerId, order] as const] : [];
    }),
  );
}
