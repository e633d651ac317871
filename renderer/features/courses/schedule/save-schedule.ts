import { platform } from '#renderer/platform/current.ts';
import { askDocuments } from '#renderer/workers/documents.ts';
import type { SaveFileAnswer } from '#shared/bridge.ts';
import { toFileName } from '#shared/bridge-arguments.ts';
import {
  type AnnualScheduleData,
  annualSchedule,
} from '#shared/documents/official/papers/annual-schedule.ts';
import type { ScheduleParty } from '#shared/model/course/schedule-parties.ts';
import type { DocumentLanguage, Organisation } from '#shared/model/organisation.ts';
import { failure, type Outcome } from '#shared/model/problem.ts';
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

/** Asks where to, and writes the year's schedule as docx (O10-16). Problems: `exportFailed`, those of saving a file. */
export async function saveSchedule(file: ScheduleFile): Promise<Outcome<SaveFileAnswer>> {
  const { year, courses, parties, organisation, language, name, filter } = file;
  const frame = {
    ...{ organisation, language, number: '', date: null, texts: {}, signatories: [] },
    createdAt: new Date().toISOString(),
  };
  const { document } = annualSchedule(paperData(year, courses, parties), frame);
  try {
    const bytes = await askDocuments('paperDocx', { document, settings: organisation.documents });
    return await platform.saveFile({
      suggestedName: toFileName(name, 'docx', 'schedule'),
      filters: [{ name: filter, extensions: ['docx'] }],
      bytes,
    });
  } catch (error) {
    console.error('The schedule could not be made', error);
    return failure('exportFailed', { reason: error instanceof Error ? error.message : String(error) });
  }
}
