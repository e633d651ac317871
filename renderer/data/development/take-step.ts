import { todayIn } from '#shared/calendar/plain-date.ts';
import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts';
import { writeProgrammeFile } from '#shared/documents/programme-file/write-programme-file.ts';
import type { Attachment } from '#shared/model/attachment.ts';
import { stepsThatCount } from '#shared/model/deadlines/steps-that-count.ts';
import type { ProgrammeVersion } from '#shared/model/development/programme-version.ts';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import type { ProgrammeContent } from '#shared/model/programme.ts';
import type { DevelopmentFacts } from '#shared/model/workflow/development-facts.ts';
import {
  type DevelopmentEvent,
  type DevelopmentState,
  developmentMachine,
  isTextLocked,
} from '#shared/model/workflow/development-machine.ts';
import type { Effect } from '#shared/model/workflow/machine.ts';
import { prepareAttachment } from '../attachments.ts';
import type { Edit } from '../change/change.ts';
import { flush } from '../pending-saves.ts';
import { readProgrammeContent } from '../programmes.ts';
import { written } from '../written.ts';
import { developmentFacts } from './development-facts.ts';
import { paperOfEvent } from './paper-rules.ts';
import { type DevelopmentView, developmentId, readDevelopment } from './read-development.ts';
import { type StepWords, signedEdits, signedFile, stepEdit } from './step-edits.ts';
import { stepToTake } from './step-to-take.ts';
import { actInDevelopment } from './write-development.ts';

const keptAs: Partial<Record<DevelopmentEvent, ProgrammeVersion['reason']>> = {
  publishDraft: 'discussion',
  councilApproves: 'council',
  sendPackage: 'sent',
  resubmit: 'sent',
  approve: 'approved',
};

/**
 * Takes a step of a programme's development: the step, the signed paper, the kept text and what follows from it are
 * written as one action. Problems: `exportUnsaved`, `programmeMissing`, those of `stepToTake`, of the files that go
 * with it, and of a write that was not stored.
 */
export async function takeStep(
  programmeId: string,
  event: DevelopmentEvent,
  words: StepWords,
  calendar: WorkingCalendar,
): Promise<Outcome<null>> {
  if ((await flush()).status === 'failed') return failure('exportUnsaved');
  const view = await readDevelopment(programmeId);
  const content = await readProgrammeContent(programmeId);
  if (!view || !content) return failure('programmeMissing');
  const facts = await developmentFacts(view, content, calendar, todayIn(Date.now()));
  const next = stepToTake(developmentMachine, { ...view, facts, signs: paperOfEvent(event) }, event, words);
  if (!next.ok) return next;
  const files = await filesOf(view, content, event, words);
  if (!files.ok) return files;
  const { to, effects = [] } = next.value;
  const edits = editsOf(view, { event, to, effects, words, facts, ...files.value });
  return written(() => actInDevelopment(view, edits), null);
}

interface Files {
  /** The signed paper. */
  paper: Attachment | null;
  /** The text as it stands. */
  text: Attachment | null;
}

async function filesOf(
  { development: { programmeId } }: DevelopmentView,
  content: ProgrammeContent,
  event: DevelopmentEvent,
  words: StepWords,
): Promise<Outcome<Files>> {
  const paper = await signedFile(programmeId, words);
  if (!paper.ok) return paper;
  const reason = keptAs[event];
  if (!reason) return success({ paper: paper.value, text: null });
  const bytes = writeProgrammeFile(content) as Uint8Array<ArrayBuffer>;
  const text = await prepareAttachment(programmeId, new File([bytes], `${reason}.ereje`));
  return text.ok ? success({ paper: paper.value, text: text.value }) : text;
}

interface TakenStep extends Files {
  event: DevelopmentEvent;
  to: DevelopmentState;
  effects: readonly Effect[];
  words: StepWords;
  facts: DevelopmentFacts;
}

function editsOf(
  view: DevelopmentView,
  { event, to, effects, words, facts, paper, text }: TakenStep,
): Edit[] {
  const { development, steps, state } = view;
  const { programmeId, id: ownerId } = development;
  const at = new Date().toISOString();
  const n = stepsThatCount(developmentMachine, steps).length + 1;
  const edits = signedEdits(words, paper);
  if (text) edits.push({ table: 'attachments', kind: 'create', record: text });
  const versionId = text ? crypto.randomUUID() : null;
  const reason = keptAs[event];
  if (text && versionId && reason) {
    const { contentHash } = facts;
    const record = {
      id: versionId,
      programmeId,
      developmentId: ownerId,
      reason,
      at,
      attachmentId: text.id,
      contentHash,
    };
    edits.push({ table: 'programmeVersions', kind: 'create', record });
  }
  edits.push(stepEdit({ machine: 'development', ownerId, programmeId, n, event, at }, words, versionId));
  // A refused development is followed by another one, whose text may be changed again.
  const locked = isTextLocked(to) && !effects.includes('beginAgain');
  if (locked !== isTextLocked(state)) {
    edits.push({ table: 'programmes', kind: 'update', id: programmeId, fields: { textLocked: locked } });
  }
  if (effects.includes('beginAgain')) {
    const number = development.number + 1;
    const record = {
      id: developmentId(programmeId, number),
      programmeId,
      number,
      cameFrom: ownerId,
      startedAt: at,
    };
    edits.push({ table: 'developments', kind: 'create', record: { ...record, kind: 'again' } });
  }
  return edits;
}
