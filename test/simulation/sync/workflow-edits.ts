import type { Edit } from '#renderer/data/change/change.ts';
import type { Database } from '#renderer/data/database.ts';
import { developmentId } from '#renderer/data/development/read-development.ts';
import { stepEdit } from '#renderer/data/development/step-edits.ts';
import { testProgramme } from '#renderer/data/testing-programme.ts';
import { stepsThatCount } from '#shared/model/deadlines/steps-that-count.ts';
import type { Development } from '#shared/model/development/development.ts';
import type { OfficialDocument } from '#shared/model/development/official-document.ts';
import type { PermissionSubject } from '#shared/model/permissions-matrix.ts';
import {
  type DevelopmentEvent,
  developmentMachine,
  isTextLocked,
} from '#shared/model/workflow/development-machine.ts';
import { stateAfter } from '#shared/model/workflow/machine.ts';
import { rightOfStep } from '#shared/model/workflow/right-of-step.ts';
import { between } from '../random.ts';
import type { Person } from './sim-server.ts';

/** The programme of a history that goes along its way. */
export const led = 'w';
export const ledSection = 'w/topic';

const day = '2026-11-02';
const at = '2026-11-02T05:00:00.000Z';

/** To the ministry; a history begins somewhere on this way, so that few steps more lead to where a text is locked. */
const way: readonly DevelopmentEvent[] = [
  'signProtocol',
  'signDevelopmentOrder',
  'publishDraft',
  'closeDiscussion',
  'councilApproves',
  'sendPackage',
];

/** An action, and in whose name it is made; null: the computer's own account. */
export interface NamedAction {
  edits: Edit[];
  by: Person | null;
}

/** The right that each step asks for, in whose hands it is. */
const holders: Readonly<Partial<Record<PermissionSubject, Person>>> = {
  signOrders: 'director',
  decideInCouncil: 'secretary',
};

const holderOf = (event: DevelopmentEvent): Person | null => {
  const right = rightOfStep({ machine: 'development', event });
  return (right && holders[right]) ?? null;
};

/** What a person says with a step. */
interface Said {
  ownerId: string;
  n: number;
  event: DevelopmentEvent;
  who: string;
}

const said = ({ ownerId, n, event, who }: Said): Edit =>
  stepEdit({ machine: 'development', ownerId, programmeId: led, n, event, at }, { on: day, note: who });

const lock = (textLocked: boolean): Edit => ({
  table: 'programmes',
  kind: 'update',
  id: led,
  fields: { textLocked },
});

const paper = (id: string): OfficialDocument => ({
  ...{ id, ownerId: developmentId(led, 1), programmeId: led, kind: 'coverLetter', language: 'kk' },
  ...{ number: '', date: null, texts: {}, signatories: [], signedOn: null, attachmentId: null, hash: null },
  ...{ corrects: null, createdAt: at, deletedAt: null },
});

function ledMade(ownerId: string): Edit[] {
  const body = { type: 'doc' as const, content: [] };
  const development = { id: ownerId, programmeId: led, number: 1, cameFrom: null, startedAt: at };
  return [
    { table: 'programmes', kind: 'create', record: testProgramme(led) },
    { table: 'sections', kind: 'create', record: { id: ledSection, programmeId: led, key: 'topic', body } },
    { table: 'developments', kind: 'create', record: { ...development, kind: 'new' } },
    { table: 'officialDocuments', kind: 'create', record: paper('w/paper') },
  ];
}

/** The programme with a paper that is not signed, so many steps along its way. */
export function beginLed(stage: number): NamedAction[] {
  const ownerId = developmentId(led, 1);
  const steps = way.slice(0, stage).map((event, index): NamedAction => {
    const step = said({ ownerId, n: index + 1, event, who: '' });
    return { edits: event === 'sendPackage' ? [step, lock(true)] : [step], by: holderOf(event) };
  });
  return [{ edits: ledMade(ownerId), by: null }, ...steps];
}

export const stages = way.length;

/** Who may take a step; now and then somebody else tries to. */
const takerOf = (event: DevelopmentEvent, random: () => number): Person | null =>
  random() < 0.9
    ? holderOf(event)
    : (([null, 'director', 'secretary'] as const)[between(random, 0, 2)] ?? null);

type Next = (typeof developmentMachine.transitions)[number];

const isLockedAfter = ({ to, effects }: Next): boolean =>
  isTextLocked(to) && effects?.includes('beginAgain') !== true;

/**
 * One of the steps that lead on from where this computer sees the programme; now and then a paper is signed with it.
 * `turns`: rather one that locks the text, or opens it again.
 */
export async function takenStep(
  db: Database,
  random: () => number,
  { who, turns = false }: { who: string; turns?: boolean },
): Promise<NamedAction> {
  const development = (await db.developments.where({ programmeId: led }).sortBy('number')).at(-1);
  const taken = await db.workflowSteps.where({ ownerId: development?.id ?? '' }).toArray();
  const steps = stepsThatCount(developmentMachine, taken);
  const state = stateAfter(developmentMachine, steps);
  const open = developmentMachine.transitions.filter(
    ({ from, event }) => from.includes(state) && (event !== 'abandon' || random() < 0.1),
  );
  const turning = turns ? open.filter((one) => isLockedAfter(one) !== isTextLocked(state)) : [];
  const some = turning.length > 0 ? turning : open;
  const next = some[between(random, 0, some.length - 1)];
  const n = steps.length + 1;
  // An own step that is still to be refused stands there.
  if (!development || !next || taken.some((step) => step.n === n)) return { edits: [], by: null };
  const again = next.effects?.includes('beginAgain') === true;
  const locked = isLockedAfter(next);
  const edits = [
    ...(random() < 0.3 ? await signature(db) : []),
    said({ ownerId: development.id, n, event: next.event, who }),
    ...(locked === isTextLocked(state) ? [] : [lock(locked)]),
    ...(again ? [begunAgain(development)] : []),
  ];
  return { edits, by: takerOf(next.event, random) };
}

function begunAgain({ id: cameFrom, number }: Development): Edit {
  const next = { id: developmentId(led, number + 1), programmeId: led, number: number + 1 };
  const record = { ...next, kind: 'again' as const, cameFrom, startedAt: at };
  return { table: 'developments', kind: 'create', record };
}

const papers = (db: Database) => db.officialDocuments.where({ programmeId: led }).toArray();

/** The signature under the first paper that has none on this computer. */
export async function signature(db: Database): Promise<Edit[]> {
  const open = (await papers(db)).find(({ signedOn }) => signedOn === null);
  if (!open) return [];
  const fields = { signedOn: day, hash: 'a'.repeat(64) };
  return [{ table: 'officialDocuments', kind: 'update', id: open.id, fields }];
}

/** A paper that is not signed on this computer is written; where all are, there is another one. */
export async function writtenPaper(db: Database, random: () => number, who: string): Promise<Edit[]> {
  const open = (await papers(db)).filter(({ signedOn }) => signedOn === null);
  const one = open[between(random, 0, open.length - 1)];
  const words = `${who}-${between(random, 1, 999)}`;
  if (!one) return [{ table: 'officialDocuments', kind: 'create', record: paper(`w/${words}`) }];
  const fields = random() < 0.5 ? { number: words } : { texts: { text: words } };
  return [{ table: 'officialDocuments', kind: 'update', id: one.id, fields }];
}

/** The programme's own text: a field, or a new term. Words of its section are written as words are. */
export function writtenText(random: () => number, who: string): Edit {
  const words = `${who}-${between(random, 1, 999)}`;
  if (random() < 0.5) return { table: 'programmes', kind: 'update', id: led, fields: { authors: words } };
  const record = { id: `w/${words}`, programmeId: led, order: 'a', term: words, definition: '' };
  return { table: 'glossaryTerms', kind: 'create', record };
}
