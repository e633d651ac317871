import { numericDate } from '#shared/calendar/plain-date.ts';
import { authorisedBody, type Intake, type ScheduleAgreement } from '#shared/model/course/intake.ts';
import { regions } from '#shared/model/region.ts';
import type { Block } from '../../document-model.ts';
import { emptyLines, textParagraph } from '../../programme/blocks.ts';
import { inLanguage } from '../../programme/texts.ts';
import { approvalStamp } from '../approval-stamp.ts';
import { dataTable } from '../data-table.ts';
import { organisationHead } from '../letterhead.ts';
import {
  beginPaper,
  finishPaper,
  type NamedProgramme,
  type OfficialPaper,
  type PaperFrame,
  type PaperWriting,
} from '../paper.ts';
import { wideSheet } from '../table-paper.ts';
import { keptWithNext, paragraphs } from '../text-blocks.ts';

/** A line of the schedule: an intake and the programme that its course follows. */
export interface ScheduledIntake
  extends Pick<
    Intake,
    'number' | 'regions' | 'languages' | 'startsOn' | 'endsOn' | 'place' | 'plannedTrainees'
  > {
  /** `studyForm` is the intake's. */
  programme: NamedProgramme;
}

/** Somebody with whom the schedule is agreed; what is not known yet stays free to be written by hand. */
export interface AgreementLine
  extends Pick<ScheduleAgreement, 'party' | 'agreedBy' | 'agreedOn' | 'letterNumber' | 'letterDate'> {}

/** The courses of a year in the caller's order (O10-16). */
export interface AnnualScheduleData {
  year: number;
  intakes: readonly ScheduledIntake[];
  agreements: readonly AgreementLine[];
}

const sum = (intakes: readonly ScheduledIntake[]): number =>
  intakes.reduce((all, { plannedTrainees }) => all + (plannedTrainees ?? 0), 0);

function regionNames(codes: readonly string[], { frame, texts }: PaperWriting): string {
  if (codes.length === regions.length) return texts.annualSchedule.allRegions;
  return codes.map((code) => regionOf(code)?.[frame.language] ?? code).join(', ') || texts.none;
}
const regionOf = (code: string) => regions.find((region) => region.code === code);

function intakeTable(intakes: readonly ScheduledIntake[], writing: PaperWriting): Block {
  const { texts, frame } = writing;
  const { columns, languages } = texts.annualSchedule;
  const days = ({ startsOn, endsOn }: ScheduledIntake) =>
    startsOn && endsOn ? `${numericDate(startsOn)} – ${numericDate(endsOn)}` : texts.none;
  return dataTable(
    [
      { title: columns.course, weight: 5 },
      { title: columns.number, weight: 0, centred: true },
      { title: columns.hours, weight: 0, centred: true },
      { title: columns.form, weight: 0 },
      { title: columns.languages, weight: 0 },
      { title: columns.regions, weight: 4 },
      { title: columns.days, weight: 0, centred: true },
      { title: columns.place, weight: 2 },
      { title: columns.trainees, weight: 0, centred: true },
    ],
    intakes.map((intake) => [
      inLanguage(intake.programme.title, frame.language),
      String(intake.number),
      String(intake.programme.hours),
      texts.studyForms[intake.programme.studyForm],
      intake.languages.map((language) => languages[language]).join(', ') || texts.none,
      regionNames(intake.regions, writing),
      days(intake),
      intake.place.trim() || texts.none,
      intake.plannedTrainees === null ? texts.none : String(intake.plannedTrainees),
    ]),
    writing,
  );
}

function partyName(party: string, { frame, texts, say }: PaperWriting): string {
  const words = texts.annualSchedule.agreement;
  if (party === authorisedBody) return words.authorisedBody;
  return say(words.department, { region: regionOf(party)?.[frame.language] ?? party });
}

function agreementTable(agreements: readonly AgreementLine[], writing: PaperWriting): Block[] {
  if (agreements.length === 0) return [];
  const { title, columns } = writing.texts.annualSchedule.agreement;
  const day = (date: string | null) => (date === null ? '' : numericDate(date));
  const letter = ({ letterNumber, letterDate }: AgreementLine) =>
    [letterNumber.trim() && writing.say(writing.texts.numbered, { number: letterNumber }), day(letterDate)]
      .filter(Boolean)
      .join(', ');
  const table = dataTable(
    [
      { title: columns.party, weight: 4 },
      { title: columns.agreedBy, weight: 4 },
      { title: columns.agreedOn, weight: 1, centred: true },
      { title: columns.letter, weight: 2 },
    ],
    agreements.map((one) => [partyName(one.party, writing), one.agreedBy, day(one.agreedOn), letter(one)]),
    writing,
  );
  return [textParagraph('title', title, { keepNext: true }), { ...emptyLines(1), keepNext: true }, table];
}

/** The annual schedule of courses (O10-16): the head's approval, the intakes, and who agreed. */
export function annualSchedule(data: AnnualScheduleData, frame: PaperFrame): OfficialPaper {
  const writing = beginPaper(frame, wideSheet);
  const { say, place, texts } = writing;
  const words = texts.annualSchedule;
  const subject = place('subject', say(words.subject, { year: data.year }));
  const total = say(words.total, { count: data.intakes.length, trainees: sum(data.intakes) });
  return finishPaper(
    writing,
    `${words.name} ${subject}`,
    [
      ...organisationHead(writing),
      ...approvalStamp(writing),
      textParagraph('title', words.title),
      ...paragraphs('centred', subject),
      emptyLines(1),
      intakeTable(data.intakes, writing),
      emptyLines(1),
      ...keptWithNext(paragraphs('body', total)),
      ...agreementTable(data.agreements, writing),
    ],
    wideSheet,
  );
}
