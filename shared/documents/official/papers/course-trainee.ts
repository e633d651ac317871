import type { Intake } from '#shared/model/course/intake.ts';
import { inLanguage } from '../../programme/texts.ts';
import type { NamedProgramme, PaperWriting } from '../paper.ts';
import { programmeValues } from '../paper.ts';

/** A trainee and the intake of the course that a paper is about. */
export interface CourseTrainee {
  programme: NamedProgramme;
  intake: Pick<Intake, 'number' | 'startsOn' | 'endsOn'>;
  /** `employer`: where the trainee works; empty while it is not known. */
  trainee: { name: string; employer: string };
}

/**
 * Values by which papers name a trainee and the course: besides those of the programme `organisation`, `number`, `from`,
 * `until`, `name`, `employer`, and as phrases `course` and `person`.
 */
export function traineeValues({ programme, intake, trainee }: CourseTrainee, writing: PaperWriting) {
  const { frame, texts, say } = writing;
  const { courseOf, personOf } = texts.courseOutcome;
  const { number, startsOn: from, endsOn: until } = intake;
  const { name, employer } = trainee;
  const course = { ...programmeValues(programme, writing), number, from, until };
  return {
    ...course,
    ...{ name, employer, course: say(courseOf, course) },
    person: employer.trim() === '' ? name : say(personOf, { name, employer }),
    organisation: inLanguage(frame.organisation.name, frame.language),
  };
}
