import type { ClauseId } from '#shared/regulation/clause-id.ts';
import { contractSpecialistRule } from '#shared/regulation/trainer-rules.ts';
import { bareIban, ibanFault } from '../iban.ts';
import type { DocumentLanguage } from '../organisation.ts';
import type { Problem } from '../problem.ts';
import type { Group } from './enrolment.ts';
import { type Trainer, type TrainerPaper, trainerPapers } from './trainer.ts';

/** What a trainer is asked about. `bankAccount`: readable; null where it may not be read. */
export interface KnownTrainer {
  trainer: Omit<Trainer, 'id' | 'deletedAt'>;
  bankAccount: string | null;
}

/** O10-19: what is still to be brought; the marriage certificate only where the name was changed. */
export const missingTrainerPapers = ({ papers, nameChanged }: KnownTrainer['trainer']): TrainerPaper[] =>
  trainerPapers.filter((paper) => papers[paper] === null && (paper !== 'marriageCertificate' || nameChanged));

const paperCodes: Record<TrainerPaper, string> = {
  identityCard: 'trainerIdentityCardMissing',
  diploma: 'trainerDiplomaMissing',
  marriageCertificate: 'trainerMarriageCertificateMissing',
};

type Found = Problem | false;
const fault = (code: string, clause: ClauseId, params?: Problem['params']): Problem => ({
  ...{ code, clause },
  ...(params && { params }),
});

function ofExperience({ category, experienceYears: years }: KnownTrainer['trainer']): Found {
  const { clause, leastYears } = contractSpecialistRule;
  if (category !== 'contractSpecialist') return false;
  if (years === null) return fault('trainerExperienceMissing', clause, { least: leastYears });
  return years < leastYears && fault('trainerExperienceShort', clause, { years, least: leastYears });
}

/** What keeps the trainer out of the trainers of a course: category, experience, language (O10-18). */
function ofStanding({ trainer }: KnownTrainer): Found[] {
  return [
    trainer.category === '' && fault('trainerCategoryMissing', 'O10-18'),
    ofExperience(trainer),
    trainer.languages.length === 0 && fault('trainerLanguagesMissing', 'O10-18'),
  ];
}

function ofAccount({ bankAccount }: KnownTrainer): Found {
  if (bankAccount === null) return false;
  const account = bareIban(bankAccount);
  if (account === '') return fault('trainerAccountMissing', 'O10-19');
  return ibanFault(account) !== null && fault('trainerAccountWrong', 'O10-19');
}

/** What the procurement specialist still lacks of a trainer: papers and the bank account (O10-19). */
export const trainerPaperFaults = (known: KnownTrainer): Problem[] =>
  [
    ...missingTrainerPapers(known.trainer).map((paper) => fault(paperCodes[paper], 'O10-19')),
    ofAccount(known),
  ].filter((one) => one !== false);

/** What must be put right of a trainer, each with its clause (O10-18, O10-19). */
export const trainerFaults = (known: KnownTrainer): Problem[] => [
  ...ofStanding(known).filter((one) => one !== false),
  ...trainerPaperFaults(known),
];

/**
 * O10-18: groups in whose language no trainer of the intake teaches, by language; `groups` names them. Who is invited
 * to single lessons is none of the staff that the organisation forms by languages.
 */
export function untaughtGroups(
  groups: readonly Pick<Group, 'name' | 'language'>[],
  trainers: readonly Pick<Trainer, 'category' | 'languages'>[],
): Problem[] {
  const taught = new Set(
    trainers.flatMap(({ category, languages }): DocumentLanguage[] =>
      category === 'guest' ? [] : languages,
    ),
  );
  const without = groups.filter(({ language }) => !taught.has(language));
  return [...Map.groupBy(without, ({ language }) => language).values()].map((same) =>
    fault('groupsWithoutTrainer', 'O10-18', { groups: same.map(({ name }) => name).join(', ') }),
  );
}
