import type { PlainDate } from '#shared/calendar/plain-date.ts';
import type { Attachment } from '#shared/model/attachment.ts';
import { type TraineePaper, traineePapers } from '#shared/model/course/enrolment.ts';
import { paperAbout } from '#shared/model/course/paper-about.ts';
import { type TrainerPaper, trainerPapers } from '#shared/model/course/trainer.ts';
import type { Person } from '#shared/model/person.ts';
import { readAttachments } from '../../attachments.ts';
import { mergedPeople } from '../../people/merge-people.ts';
import type { Trainee } from '../enrolments.ts';
import type { CourseTrainer } from './trainers.ts';

export type HandedPaperName = TrainerPaper | TraineePaper;

/** A paper of somebody of an intake, with its scans. */
export interface HandedPaper {
  role: 'trainer' | 'trainee';
  person: Person;
  paper: HandedPaperName;
  /** Null: it has not come. */
  cameOn: PlainDate | null;
  scans: readonly Attachment[];
}

/** Whose papers are asked for. */
export interface PaperOwners {
  intakeId: string;
  trainers: readonly CourseTrainer[];
  trainees: readonly Trainee[];
}

/** Files of a person, also those of records that were merged into this one. */
async function filesOf(person: Person): Promise<Attachment[]> {
  const ids = [person.id, ...(await mergedPeople(person)).map(({ id }) => id)];
  return (await Promise.all(ids.map(readAttachments))).flat();
}

/** The papers of the trainers and of the trainees, each with its scans, in the order of the people (O10-19). */
export async function handedPapers({ intakeId, trainers, trainees }: PaperOwners): Promise<HandedPaper[]> {
  const all: HandedPaper[] = [];
  const add = async (
    role: HandedPaper['role'],
    person: Person,
    papers: readonly [HandedPaperName, PlainDate | null][],
  ) => {
    const files = await filesOf(person);
    for (const [paper, cameOn] of papers) {
      const scans = files.filter(({ about }) => about === paperAbout(paper, intakeId));
      all.push({ role, person, paper, cameOn, scans });
    }
  };
  for (const { person, trainer } of trainers) {
    // A marriage certificate is a paper of those only whose name was changed.
    const asked = trainerPapers.filter(
      (paper) => paper !== 'marriageCertificate' || trainer.nameChanged || trainer.papers[paper] !== null,
    );
    await add(
      'trainer',
      person,
      asked.map((paper) => [paper, trainer.papers[paper]]),
    );
  }
  for (const { person, enrolment } of trainees) {
    await add(
      'trainee',
      person,
      traineePapers.map((paper) => [paper, enrolment.papers[paper]]),
    );
  }
  return all;
}
