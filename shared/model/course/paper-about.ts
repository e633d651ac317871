import { type TraineePaper, traineePapers } from './enrolment.ts';
import { type TrainerPaper, trainerPapers } from './trainer.ts';

/** Papers that are brought once for all courses; any other is brought for each intake anew. */
const lasting: ReadonlySet<string> = new Set<TrainerPaper>(trainerPapers);
const known: ReadonlySet<string> = new Set<TraineePaper | TrainerPaper>([...traineePapers, ...trainerPapers]);

/**
 * What the scans of a person's paper are about (`attachments.about`): the paper, and of one that belongs to a single
 * intake the intake too. «identityCard», «contract:‹id of the intake›».
 */
export const paperAbout = (paper: TraineePaper | TrainerPaper, intakeId: string): string =>
  lasting.has(paper) ? paper : `${paper}:${intakeId}`;

/** Whether a file is a scan of a person's paper. */
export const isPaperAbout = (about: string): boolean => known.has(about.split(':')[0] ?? '');
