import type { OfficialDocument, Signatory } from '#shared/model/development/official-document.ts';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import { database } from '../../database.ts';
import { paperFile } from '../../development/paper-file.ts';
import { paperHome } from '../../development/paper-home.ts';
import { readOrganisation } from '../../organisation.ts';
import { flush } from '../../pending-saves.ts';
import { act } from '../../undo.ts';
import { written } from '../../written.ts';
import { type CoursePaperKind, coursePaperRules } from './course-paper-rules.ts';
import { buildCoursePaper, coursePapers } from './course-papers.ts';

/** Papers of an intake or a trainee that are not in the bin, the oldest first. */
export async function readCoursePapers(ownerId: string): Promise<OfficialDocument[]> {
  const all = await database.officialDocuments.where({ ownerId }).sortBy('createdAt');
  return all.filter(({ deletedAt }) => deletedAt === null);
}

/**
 * Begins a paper of an intake, or of a trainee in one, from what is known. `corrects`: the id of the signed paper that
 * it takes the place of. Gives its id. Problems: `intakeMissing`, those of a write that was not stored.
 */
export async function prepareCoursePaper(
  kind: CoursePaperKind,
  ownerId: string,
  corrects: string | null = null,
): Promise<Outcome<string>> {
  await flush();
  const [intakeId = ''] = ownerId.split(':');
  const intake = await database.intakes.get(intakeId);
  const programme = intake && (await database.programmes.get(intake.programmeId));
  if (!intake || !programme) return failure('intakeMissing');
  const old = corrects === null ? undefined : await database.officialDocuments.get(corrects);
  const language = old?.language ?? programme.language;
  const record: OfficialDocument = {
    ...{ id: crypto.randomUUID(), ownerId, programmeId: intake.programmeId, kind, language },
    ...{ number: '', date: null, texts: old?.texts ?? {} },
    signatories: old?.signatories ?? (await proposedPeople(kind, ownerId, language)),
    ...{ signedOn: null, attachmentId: null, hash: null, corrects },
    ...{ createdAt: new Date().toISOString(), deletedAt: null },
  };
  return written(
    () => act(paperHome(record), [{ table: 'officialDocuments', kind: 'create', record }]),
    record.id,
  );
}

async function proposedPeople(
  kind: CoursePaperKind,
  ownerId: string,
  language: OfficialDocument['language'],
): Promise<Signatory[]> {
  const people = (await coursePapers[kind].people?.(ownerId)) ?? [];
  const organisation = await readOrganisation();
  const signs = coursePaperRules[kind].parts.some((part) => part === 'director');
  if (!organisation || !signs) return people;
  const { name, post } = organisation.director;
  return [...people, { part: 'director', name, post: post[language] }];
}

/**
 * A paper as all that was typed leaves it, and its docx: what is signed with `signPaper`, or saved. `name`: what the
 * paper is called. Problems: `exportUnsaved`, `exportFailed`, those of the paper's maker.
 */
export async function coursePaperFile(
  { id }: Pick<OfficialDocument, 'id'>,
  name: string,
): Promise<Outcome<{ record: OfficialDocument; file: File }>> {
  if ((await flush()).status === 'failed') return failure('exportUnsaved');
  const record = await database.officialDocuments.get(id);
  const organisation = await readOrganisation();
  if (!record || !organisation) return failure('paperNotMade');
  const built = await buildCoursePaper(record);
  if (!built.ok) return built;
  const file = await paperFile(record, built.value, organisation.documents, name);
  return file.ok ? success({ record, file: file.value }) : file;
}
