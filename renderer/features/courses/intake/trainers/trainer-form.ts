import type { ContractFacts, CourseTrainer, TrainerFacts } from '#renderer/data/courses/trainers/trainers.ts';
import { formatSum } from '#shared/kazakh/sums.ts';
import { readPrice } from '#shared/model/course/estimate.ts';
import { intakeTrainerSchema, trainerSchema } from '#shared/model/course/trainer.ts';

/** What of a trainer is typed in the form; the papers are noted beside it. */
export interface TrainerForm {
  category: TrainerFacts['category'];
  languages: TrainerFacts['languages'];
  experienceYears: string;
  speciality: string;
  nameChanged: boolean;
  contractNumber: string;
  contractDate: string;
  /** In tenge. */
  hourPrice: string;
  note: string;
}

/** A sum in tiyn as a person types it; empty while unknown. */
const typedPrice = (price: number | null): string =>
  price === null ? '' : formatSum(BigInt(price), 'ru').replace(/,00$/, '');

export function formOf({ trainer, inIntake }: CourseTrainer): TrainerForm {
  const { category, languages, experienceYears, speciality, nameChanged } = trainer;
  const { contractNumber, contractDate, hourPrice, note } = inIntake;
  return {
    ...{ category, languages, speciality, nameChanged, contractNumber, note },
    experienceYears: experienceYears === null ? '' : String(experienceYears),
    contractDate: contractDate ?? '',
    hourPrice: typedPrice(hourPrice),
  };
}

/** Whole years; undefined for what is none that can be stored. */
function readYears(text: string): TrainerFacts['experienceYears'] | undefined {
  const typed = text.trim();
  if (typed === '') return null;
  const years = trainerSchema.shape.experienceYears.safeParse(
    /^\d+$/.test(typed) ? Number(typed) : undefined,
  );
  return years.success ? years.data : undefined;
}

function readHourPrice(text: string): ContractFacts['hourPrice'] | undefined {
  const read = readPrice(text);
  const price = intakeTrainerSchema.shape.hourPrice.safeParse(read?.price);
  return price.success ? price.data : undefined;
}

/** Fields of the form that are no such thing. */
export type FormFault = 'experienceYears' | 'hourPrice';

export interface ReadForm {
  facts: Omit<TrainerFacts, 'papers'>;
  contract: ContractFacts;
}

/** What was typed, as it is stored, and what is wrong in it: as long as something is, `read` is null. */
export function readForm(form: TrainerForm): { faults: ReadonlySet<FormFault>; read: ReadForm | null } {
  const experienceYears = readYears(form.experienceYears);
  const hourPrice = readHourPrice(form.hourPrice);
  const faults = new Set<FormFault>();
  if (experienceYears === undefined) faults.add('experienceYears');
  if (hourPrice === undefined) faults.add('hourPrice');
  if (experienceYears === undefined || hourPrice === undefined) return { faults, read: null };
  const { category, languages, nameChanged } = form;
  const facts = { category, languages, nameChanged, experienceYears, speciality: form.speciality.trim() };
  const contract = {
    ...{ contractNumber: form.contractNumber.trim(), contractDate: form.contractDate || null },
    ...{ hourPrice, note: form.note.trim() },
  };
  return { faults, read: { facts, contract } };
}
