import type { Edit } from '#renderer/data/change/change.ts';
import type { Database } from '#renderer/data/database.ts';
import { developmentId } from '#renderer/data/development/read-development.ts';
import { stepEdit } from '#renderer/data/development/step-edits.ts';
import { testProgramme } from '#renderer/data/testing-programme.ts';
import type { OfficialDocument } from '#shared/model/development/official-document.ts';
import {
  type DevelopmentEvent,
  developmentMachine,
  isTextLocked,
} from '#shared/model/workflow/development-machine.ts';
import { stateAfter } from '#shared/model/workflow/machine.ts';
import { between } from '../random.ts';

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

/** The programme with a paper that is not signed, so many steps along its way. */
export function beginLed(stage: number): Edit[] {
  const ownerId = developmentId(led, 1);
  const steps = way.slice(0, stage);
  return [
    { table: 'programmes', kind: 'create', record: testProgramme(led) },
    {
      table: 'sections',
      kind: 'create',
      record: { id: ledSection, programmeId: led, key: 'topic', body: { type: 'doc', content: [] } },
    },
    {
      table: 'developments',
      kind: 'create',
      record: { id: ownerId, programmeId: led, number: 1, kind: 'new', cameFrom: null, startedAt: at },
    },
    { table: 'officialDocuments', kind: 'create', record: paper('w/paper') },
    ...steps.map((event, index) => said({ ownerId, n: index + 1, event, who: '' })),
    ...(steps.length === way.length ? [lock(true)] : []),
  ];
}

export const stages = way.length;

/** One of the steps that lead on from where this computer sees the programme; now and then a paper is signed with it. */
export async function takenStep(db: Database, random: () => number, who: string): Promise<Edit[]> {
  const development = (await db.developments.where({ programmeId: led }).sortBy('number')).at(-1);
  if (!development) return [];
  const steps = await db.workflowSteps.where({ ownerId: development.id }).toArray();
  const state = stateAfter(developmentMachine, steps);
  const open = developmentMachine.transitions.filter(
    ({ from, event }) => from.includes(state) && (event !== 'abandon' || random() < 0.1),
  );
  const next = open[between(random, 0, open.length - 1)];
  if (!next) return [];
  const { id: ownerId, number } = development;
  const again = next.effects?.includes('beginAgain') === true;
  const locked = isTextLocked(next.to) && !again;
  const record = { id: developmentId(led, number + 1), programmeId: led, number: number + 1 };
  return [
    ...(random() < 0.3 ? await signature(db) : []),
    said({ ownerId, n: steps.length + 1, event: next.event, who }),
    ...(locked === isTextLocked(state) ? [] : [lock(locked)]),
    ...(again
      ? [
          {
            table: 'developments',
            kind: 'create',
            record: { ...record, kind: 'again', cameFrom: ownerId, startedAt: at },
          } as const,
        ]
      : []),
  ];
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
