import type { DevelopmentEvent } from '#shared/model/workflow/development-machine.ts';
import { readProgrammeContent } from '../programmes.ts';
import { readWorkingCalendar } from '../working-calendar.ts';
import { addResearch, updateResearch } from './analysis.ts';
import type { PaperSources } from './build-paper.ts';
import { recordConclusion } from './conclusion.ts';
import { editPaper } from './edit-paper.ts';
import { type DevelopmentPaperKind, rulesOf } from './paper-rules.ts';
import { preparePaper } from './papers.ts';
import { readDevelopment } from './read-development.ts';
import { takeStep } from './take-step.ts';
import { actInDevelopment } from './write-development.ts';

/*
 * For tests: a programme goes along its way as a person leads it, on the day that the clock shows.
 */

/** What papers are made from. */
export async function sourcesOf(programmeId: string): Promise<PaperSources> {
  const view = await readDevelopment(programmeId);
  const content = await readProgrammeContent(programmeId);
  if (!view || !content) throw new Error('There is no programme');
  return { view, content, calendar: await readWorkingCalendar() };
}

export const todayHere = () => new Date().toISOString().slice(0, 10);

/** The analysis of needs with one act and one research. */
export async function analyseNeeds(programmeId: string): Promise<void> {
  const { view } = await sourcesOf(programmeId);
  const act = { id: crypto.randomUUID(), ownerId: view.development.id, order: 'a0', number: '95' };
  const said = { title: 'Қағидалар', clause: '25', conclusion: 'Сәйкес', analyst: 'А. Серікова' };
  const record = { ...act, ...said, date: '2016-01-28' };
  await actInDevelopment(view, [{ table: 'analysedActs', kind: 'create', record }]);
  const research = (await addResearch(programmeId)) ?? '';
  await updateResearch(programmeId, research, { findings: 'Қажет.', analyst: 'Б. Оспанов' });
}

/** A paper with number and date that is not signed yet. Gives its id. */
export async function preparedPaper(programmeId: string, kind: DevelopmentPaperKind): Promise<string> {
  const made = await preparePaper(programmeId, kind);
  if (!made.ok) throw new Error(made.problem.code);
  const { view } = await sourcesOf(programmeId);
  const record = view.documents.find(({ id }) => id === made.value);
  if (!record) throw new Error('The paper was not kept');
  // No two papers of a row have the same number.
  const number = String(view.documents.length);
  await editPaper(record, { ...(rulesOf(kind).numbers && { number }), date: todayHere() });
  return made.value;
}

/** Takes a step, with the paper that it signs. */
export async function step(
  programmeId: string,
  event: DevelopmentEvent,
  { kind, link = '' }: { kind?: DevelopmentPaperKind; link?: string } = {},
): Promise<void> {
  const documentId = kind && (await preparedPaper(programmeId, kind));
  const words = { on: todayHere(), link };
  const signed = documentId && { signed: { documentId, file: new File([`${kind}`], `${kind}.pdf`) } };
  const taken = await takeStep(programmeId, event, { ...words, ...signed }, await readWorkingCalendar());
  if (!taken.ok) throw new Error(`${event}: ${taken.problem.code}`);
}

/** From the analysis to the order to develop. */
export async function begin(programmeId: string): Promise<void> {
  await analyseNeeds(programmeId);
  await step(programmeId, 'signProtocol', { kind: 'needsProtocol' });
  await step(programmeId, 'signDevelopmentOrder', { kind: 'developmentOrder' });
}

/** From the posting to the council, which meets on the day that `later` brings. */
export async function discussAndApprove(programmeId: string, later: () => void): Promise<void> {
  await step(programmeId, 'publishDraft', { link: 'https://example.kz/jarialanym?a=1&b=2' });
  later();
  await step(programmeId, 'closeDiscussion');
  await step(programmeId, 'councilApproves', { kind: 'councilProtocol' });
}

/** From the package to the approving order. */
export async function sendAndApprove(programmeId: string): Promise<void> {
  await step(programmeId, 'sendPackage', { kind: 'coverLetter' });
  const on = todayHere();
  const scan = new File(['%PDF-1.7'], 'conclusion.pdf');
  const words = { decision: 'agreed' as const, number: '1', date: on, receivedOn: on, note: '', scan };
  const concluded = await recordConclusion(
    programmeId,
    { ...words, remarks: [] },
    await readWorkingCalendar(),
  );
  if (!concluded.ok) throw new Error(concluded.problem.code);
  await step(programmeId, 'approve', { kind: 'approvalOrder' });
}
