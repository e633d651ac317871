import { numericDate } from '#shared/calendar/plain-date.ts';
import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts';
import type { OfficialDocument } from '#shared/model/development/official-document.ts';
import type { ReworkTask } from '#shared/model/development/rework-task.ts';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import { paperOf } from '#shared/model/workflow/development-facts.ts';
import type { Edit } from '../change/change.ts';
import { flush } from '../pending-saves.ts';
import { orderAfter } from '../programmes.ts';
import { saveProblem } from '../save-problem.ts';
import { act } from '../undo.ts';
import { type DevelopmentView, readDevelopment } from './read-development.ts';
import { takeStep } from './take-step.ts';
import { actInDevelopment } from './write-development.ts';

/** What the authorised body concluded (O10-12), as it is entered. */
export interface ConclusionWords {
  decision: 'agreed' | 'rework' | 'refused';
  number: string;
  /** The day of the conclusion itself: the approving order's term is counted from it (O10-13). */
  date: string;
  /** The day of its official receipt: the rework's term is counted from it (O10-12). */
  receivedOn: string;
  note: string;
  scan: File;
  /** Remarks for a rework: each becomes a task. */
  remarks: readonly string[];
}

const events = {
  agreed: 'concludeAgreed',
  rework: 'concludeRework',
  refused: 'concludeRefused',
} as const;

const macroPart = new TextEncoder().encode('vbaProject.bin');

/** Whether a Word file carries macros: a ZIP names its parts readably. */
async function hasMacros(file: File): Promise<boolean> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false;
  for (let at = bytes.indexOf(macroPart[0] ?? 0); at >= 0; at = bytes.indexOf(macroPart[0] ?? 0, at + 1)) {
    if (macroPart.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

/** The record of the conclusion: the one that an attempt before left unsigned, or a new one. */
function conclusionEdit(
  view: DevelopmentView,
  { number, date }: ConclusionWords,
): { id: string; edit: Edit } {
  const before = paperOf(view.documents, 'expertConclusion');
  const fields = { number: number.trim(), date };
  if (before && before.signedOn === null) {
    return { id: before.id, edit: { table: 'officialDocuments', kind: 'update', id: before.id, fields } };
  }
  const record: OfficialDocument = {
    id: crypto.randomUUID(),
    ownerId: view.development.id,
    programmeId: view.development.programmeId,
    kind: 'expertConclusion',
    language: 'kk',
    ...fields,
    ...{ texts: {}, signatories: [], signedOn: null, attachmentId: null, hash: null, corrects: null },
    createdAt: new Date().toISOString(),
    deletedAt: null,
  };
  return { id: record.id, edit: { table: 'officialDocuments', kind: 'create', record } };
}

function taskEdits({ tasks, development }: DevelopmentView, texts: readonly string[]): Edit[] {
  let last = tasks.at(-1);
  return texts.map((text): Edit => {
    const record = newTask(development.id, last, text);
    last = record;
    return { table: 'reworkTasks', kind: 'create', record };
  });
}

const newTask = (
  developmentId: string,
  above: Pick<ReworkTask, 'order'> | undefined,
  text: string,
): ReworkTask => ({
  id: crypto.randomUUID(),
  developmentId,
  order: orderAfter(above ? [above] : [], above ? 0 : -1),
  section: null,
  text,
  answer: '',
  done: false,
});

/**
 * Records the expert conclusion with its scan, and the remarks of a rework as tasks. Problems: `scanWithMacros`,
 * `dateWrong` where the conclusion is dated after its receipt, those of `takeStep` and of a write that was not stored.
 */
export async function recordConclusion(
  programmeId: string,
  words: ConclusionWords,
  calendar: WorkingCalendar,
): Promise<Outcome<null>> {
  if (words.scan.size < 100 * 1024 * 1024 && (await hasMacros(words.scan)))
    return failure('scanWithMacros', { name: words.scan.name }, 'O10-12');
  if (words.date > words.receivedOn)
    return failure(
      'receivedBeforeDated',
      { date: numericDate(words.date), received: numericDate(words.receivedOn) },
      'O10-12',
    );
  await flush();
  const view = await readDevelopment(programmeId);
  if (!view) return failure('programmeMissing');
  if (view.state !== 'sent') return failure('stepNotOpen');
  const { id, edit } = conclusionEdit(view, words);
  try {
    await actInDevelopment(view, [edit]);
    const taken = await takeStep(
      programmeId,
      events[words.decision],
      { on: words.receivedOn, note: words.note, signed: { documentId: id, file: words.scan } },
      calendar,
    );
    if (!taken.ok || words.decision !== 'rework' || words.remarks.length === 0) return taken;
    await act(programmeId, taskEdits(view, words.remarks));
    return success(null);
  } catch (error) {
    return { ok: false, problem: saveProblem(error) };
  }
}

/** A task behind all others. */
export async function addTask(programmeId: string): Promise<void> {
  const view = await readDevelopment(programmeId);
  if (view) await act(programmeId, taskEdits(view, ['']));
}

export const updateTask = (
  programmeId: string,
  id: string,
  fields: Partial<Omit<ReworkTask, 'id' | 'developmentId'>>,
) => act(programmeId, [{ table: 'reworkTasks', kind: 'update', id, fields }]);

export async function removeTask(programmeId: string, id: string): Promise<void> {
  await flush();
  await act(programmeId, [{ table: 'reworkTasks', kind: 'remove', id }]);
}
