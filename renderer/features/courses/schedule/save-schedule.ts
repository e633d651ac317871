import { savePaper } from '#renderer/components/save-made.ts';
import type { SaveFileAnswer } from '#shared/bridge.ts';
import {
  type AnnualScheduleData,
  annualSchedule,
} from '#shared/documents/official/papers/annual-schedule.ts';
import type { ScheduleParty } from '#shared/model/course/schedule-parties.ts';
import type { DocumentLanguage, Organisation } from '#shared/model/organisation.ts';
import type { Outcome } from '#shared/model/problem.ts';
import type { ScheduledCourse } from './scheduled-course.ts';

const unknown = { agreedBy: '', agreedOn: null, letterNumber: '', letterDate: null };

/** The year's schedule as its paper says it; who agreed to an earlier one is left out. */
function paperData(
  year: number,
  courses: readonly ScheduledCourse[],
  parties: readonly ScheduleParty[],
): AnnualScheduleData {
  return {
    year,
    intakes: courses.map(({ intake, programme }) => ({
      ...intake,
      programme: {
        title: programme?.title ?? { kk: '', ru: '' },
        hours: programme?.hours ?? 0,
        studyForm: intake.studyForm,
      },
    })),
    agreements: parties
      .filter(({ left }) => !left)
      .map(({ party, agreement }) => ({ ...unknown, ...agreement, party })),
  };
}

interface ScheduleFile {
  year: number;
  courses: readonly ScheduledCourse[];
  parties: readonly ScheduleParty[];
  organisation: Organisation;
  language: DocumentLanguage;
  /** The proposed name of the file, without its ending, and what kind of file it is. */
  name: string;
  filter: string;
}

/** Saves the year's schedule as docx where the person chooses (O10-16). Problems: those of `savePaper`. */
export function saveSchedule(file: ScheduleFile): Promise<Outcome<SaveFileAnswer>> {
  const { year, courses, parties, organisation, language, name, filter } = file;
  const frame = {
    ...{ organisation, language, number: '', date: null, texts: {}, signatories: [] },
    createdAt: new Date().toISOString(),
  };
  const paper = annualSchedule(paperData(year, courses, parties), frame);
  return savePaper(paper, organisation, { name, filter, fallback: 'schedule' });
}
