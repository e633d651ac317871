import type { IntakeFacts } from '#renderer/data/courses/intakes.ts';
import type { Intake } from '#shared/model/course/intake.ts';
import type { Programme } from '#shared/model/programme.ts';

/** An intake as it is being typed: numbers and days as text, empty where nothing was entered. */
export interface IntakeForm
  extends Pick<Intake, 'programmeId' | 'regions' | 'languages' | 'studyForm' | 'place'> {
  number: string;
  startsOn: string;
  endsOn: string;
  plannedTrainees: string;
}

export const emptyForm: IntakeForm = {
  ...{ programmeId: '', number: '', startsOn: '', endsOn: '', plannedTrainees: '' },
  ...{ regions: [], languages: ['kk'], studyForm: 'fullTime', place: '' },
};

export const formOf = (intake: Intake): IntakeForm => ({
  programmeId: intake.programmeId,
  number: String(intake.number),
  startsOn: intake.startsOn ?? '',
  endsOn: intake.endsOn ?? '',
  plannedTrainees: String(intake.plannedTrainees ?? ''),
  regions: intake.regions,
  languages: intake.languages,
  studyForm: intake.studyForm,
  place: intake.place,
});

/** A programme that is chosen brings its form of study. */
export const withProgramme = (
  form: IntakeForm,
  { id, studyForm }: Pick<Programme, 'id' | 'studyForm'>,
): IntakeForm => ({ ...form, programmeId: id, studyForm });

/** The least and the most of each number. */
export const bounds = { number: [1, 999], plannedTrainees: [0, 100_000] } as const;
export type NumberField = keyof typeof bounds;

/** The number that a text is; null where it is empty, undefined where it is none between the bounds. */
export function typedNumber(text: string, field: NumberField): number | null | undefined {
  if (text.trim() === '') return null;
  const [least, most] = bounds[field];
  const number = /^\d{1,6}$/.test(text.trim()) ? Number(text) : Number.NaN;
  return number >= least && number <= most ? number : undefined;
}

/** What the form says; a number that is wrong counts as none: the form is not sent with it. */
export const factsOf = (form: IntakeForm, year: number): IntakeFacts => ({
  ...form,
  year,
  number: typedNumber(form.number, 'number') ?? null,
  plannedTrainees: typedNumber(form.plannedTrainees, 'plannedTrainees') ?? null,
  startsOn: form.startsOn || null,
  endsOn: form.endsOn || null,
});
