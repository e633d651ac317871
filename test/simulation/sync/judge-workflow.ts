import { developmentMachine, isTextLocked } from '#shared/model/workflow/development-machine.ts';
import { stateAfter, transitionOf } from '#shared/model/workflow/machine.ts';
import type { History } from './history.ts';
import { knows } from './knowledge.ts';
import type { Logged } from './server-log.ts';
import type { SimClient } from './sim-client.ts';
import { led } from './workflow-edits.ts';

type Fields = Record<string, unknown>;

/** What is wrong with the steps, papers and locks of the programme that goes along its way. */
export async function judgeWorkflow(history: History, log: readonly Logged[]): Promise<string[]> {
  const [leader] = history.clients as [SimClient, ...SimClient[]];
  return [
    ...stepFaults(history, log),
    ...paperFaults(history, log),
    ...lockFaults(log),
    ...(await standFaults(leader, log)),
    ...(await refusalFaults(history)),
  ];
}

const stepsIn = (log: readonly Logged[]) => log.filter(({ table }) => table === 'workflowSteps');

/** In the order in which they were taken the steps are one life: each leads on from the one before, which its author had. */
function stepFaults({ knewAt }: History, log: readonly Logged[]): string[] {
  const faults: string[] = [];
  for (const [owner, rows] of Map.groupBy(stepsIn(log), ({ after }) => String(after?.ownerId))) {
    let state = developmentMachine.initial;
    rows.forEach((row, at) => {
      const { kind, seq, after, group } = row;
      if (kind !== 'create') faults.push(`${seq} (${kind}) touches a step of ${owner}`);
      if (after?.n !== at + 1) faults.push(`step ${after?.n} of ${owner} is the ${at + 1}. of the log`);
      const next = transitionOf(developmentMachine, state, String(after?.event));
      if (!next) faults.push(`${after?.event} does not lead on from ${state}`);
      const before = rows[at - 1];
      const had = knewAt.get(group);
      if (before && before.group !== group && had && !knows(had, before)) {
        faults.push(`step ${after?.n} of ${owner} was taken without the one before it`);
      }
      state = next?.to ?? state;
    });
  }
  return faults;
}

/** A signed paper says what its signer saw, and stays as it is. */
function paperFaults({ knewAt }: History, log: readonly Logged[]): string[] {
  const faults: string[] = [];
  const papers = log.filter(({ table }) => table === 'officialDocuments');
  for (const [id, rows] of Map.groupBy(papers, ({ recordId }) => recordId)) {
    const at = rows.findIndex(({ after }) => (after?.signedOn ?? null) !== null);
    const signing = rows[at];
    if (!signing) continue;
    const had = knewAt.get(signing.group);
    for (const row of rows.slice(0, at)) {
      if (had && !knows(had, row)) faults.push(`${id} was signed without the change ${row.seq}`);
    }
    for (const row of rows.slice(at + 1)) faults.push(`${id} was changed by ${row.seq} after its signing`);
  }
  return faults;
}

const texts: readonly string[] = ['programmes', 'sections', 'glossaryTerms'];

/** While a text is locked nothing of it changes but by a step. */
function lockFaults(log: readonly Logged[]): string[] {
  const steps = new Set(stepsIn(log).map(({ group }) => group));
  const locked = new Map<string, unknown>();
  const faults: string[] = [];
  for (const { seq, scope, table, group, after } of log) {
    if (locked.get(scope) === true && texts.includes(table) && !steps.has(group)) {
      faults.push(`${seq} changes a locked text`);
    }
    if (table === 'programmes' && after && 'textLocked' in after) locked.set(scope, after.textLocked);
  }
  return faults;
}

/** Records and lock are what the steps of the log lead to, on the server and on a computer. */
async function standFaults({ db, server }: SimClient, log: readonly Logged[]): Promise<string[]> {
  const kept = await server.store.inOrganisation(server.organisation, (sql) =>
    sql.query<{ fields: string }>(
      "select fields from records where table_name = 'workflowSteps' and not removed",
    ),
  );
  const told = (steps: readonly (Fields | null)[]) =>
    steps
      .map((step) => `${step?.id} ${step?.event} ${step?.note}`)
      .sort()
      .join(', ');
  const wanted = told(stepsIn(log).map(({ after }) => after));
  const faults: string[] = [];
  const onServer = told(kept.map(({ fields }) => JSON.parse(fields)));
  if (onServer !== wanted) faults.push(`the log has ${wanted}, the server ${onServer}`);
  const here = await db.workflowSteps.toArray();
  if (told(here) !== wanted) faults.push(`the log has ${wanted}, a computer ${told(here)}`);
  const programme = await db.programmes.get(led);
  const newest = (await db.developments.where({ programmeId: led }).sortBy('number')).at(-1);
  if (!programme || !newest) return faults;
  const state = stateAfter(
    developmentMachine,
    here.filter(({ ownerId }) => ownerId === newest.id),
  );
  if ((programme.textLocked ?? false) !== isTextLocked(state)) {
    faults.push(`the text is ${programme.textLocked ? '' : 'not '}locked in ${state}`);
  }
  return faults;
}

/** Whatever the server refused is known where it was made, with the reason, and what was written is still there. */
async function refusalFaults({ server, clients }: History): Promise<string[]> {
  const refused = await server.store.inOrganisation(server.organisation, (sql) =>
    sql.query<{ id: string; reason: string; detail: string | null }>(
      "select change_id as id, reason ->> 'reason' as reason, reason ->> 'detail' as detail from refused",
    ),
  );
  const reasons = new Map(refused.map((one) => [one.id, one]));
  const faults: string[] = [];
  for (const { name, db, knowledge } of clients) {
    const rows = await db.changes
      .where('id')
      .anyOf([...reasons.keys()])
      .toArray();
    for (const { id, group } of rows.filter((row) => knowledge.made.has(row.group))) {
      const [shown, known] = [await db.refusals.get(group), reasons.get(id)];
      if (shown?.reason !== known?.reason || shown?.detail !== known?.detail) {
        faults.push(`${name} shows ${shown?.reason} ${shown?.detail}, not ${known?.reason} ${known?.detail}`);
      }
    }
    for (const { group } of await db.refusals.toArray()) {
      if ((await db.changes.where('group').equals(group).count()) === 0) {
        faults.push(`${name} does not have what was refused any more: ${group}`);
      }
    }
  }
  return faults;
}
