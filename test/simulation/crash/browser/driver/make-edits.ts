import { change, type Edit } from '#renderer/data/change/change.ts';
import { database } from '#renderer/data/database.ts';
import { between, seeded } from '../../../random.ts';
import { isTyped } from '../typed-word.ts';
import type { EditOrder } from './crash-driver.ts';

interface Work extends EditOrder {
  random: () => number;
  /** Terms that are there, and that no action under way touches. */
  terms: string[];
  done: number;
}

/** Edits of a person who never rests: one action after another, now and then several at once. */
export async function makeEdits(order: EditOrder): Promise<void> {
  const rows = await database.glossaryTerms.where({ programmeId: order.programmeId }).toArray();
  // What a session typed on the screen stays: the judge looks for it to the end.
  const terms = rows.filter(({ term }) => !isTyped(term)).map(({ id }) => id);
  const work: Work = { ...order, random: seeded(order.seed), terms, done: 0 };
  while (order.actions === 0 || work.done < order.actions) {
    const atOnce = work.random() < 0.2 ? 3 : 1;
    await Promise.all(Array.from({ length: atOnce }, () => act(work)));
  }
}

async function act(work: Work): Promise<void> {
  work.done += 1;
  const edits = work.adding || work.random() < 0.7 ? rowsAdded(work) : rowsChanged(work);
  const rows = edits.length + 1;
  const mark = `${work.session}.${work.done}/${rows}`;
  const first: Edit = {
    table: 'programmes',
    kind: 'update',
    id: work.programmeId,
    fields: { authors: mark },
  };
  const group = await change(work.programmeId, [first, ...edits]);
  for (const edit of edits) {
    if (edit.kind === 'create') work.terms.push(edit.record.id);
    if (edit.kind === 'update') work.terms.push(edit.id);
  }
  if (group) await window.acknowledge?.({ group, rows });
}

const words = (work: Work) =>
  `${work.session}.${work.done} ${'біліктілікті арттыру курсы '.repeat(between(work.random, 1, 12))}`;

function rowsAdded(work: Work): Edit[] {
  return Array.from({ length: between(work.random, 1, 6) }, () => ({
    table: 'glossaryTerms',
    kind: 'create',
    record: {
      id: crypto.randomUUID(),
      programmeId: work.programmeId,
      order: `a${work.done.toString(36)}`,
      term: words(work),
      definition: words(work),
    },
  }));
}

/** A term is taken out of the list while an action touches it, so that two at once do not meet. */
function rowsChanged(work: Work): Edit[] {
  const take = () => work.terms.splice(between(work.random, 0, work.terms.length - 1), 1)[0];
  const [changed, removed] = work.terms.length > 20 ? [take(), take()] : [undefined, undefined];
  if (changed === undefined || removed === undefined) return rowsAdded(work);
  return [
    { table: 'glossaryTerms', kind: 'update', id: changed, fields: { definition: words(work) } },
    { table: 'glossaryTerms', kind: 'remove', id: removed },
  ];
}
