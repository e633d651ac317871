import { regions } from '../region.ts';
import { agreementId, authorisedBody, type Intake, type ScheduleAgreement } from './intake.ts';

/** What is said of an agreement: who agreed and when, and by which letter. */
export const agreementFields = ['agreedBy', 'agreedOn', 'letterNumber', 'letterDate'] as const;
export type AgreementField = (typeof agreementFields)[number];

/** Somebody with whom a year's schedule is agreed, and how far it is. */
export interface ScheduleParty {
  /** `authorisedBody`, or the code of a region. */
  party: string;
  /** Null where nothing was entered. */
  agreement: ScheduleAgreement | null;
  missing: AgreementField[];
  /** No intake of the year is for this region any more. */
  left: boolean;
}

const missingIn = (agreement: ScheduleAgreement | null): AgreementField[] =>
  agreementFields.filter((field) => (agreement?.[field] ?? '') === '');

/**
 * With whom a year's schedule is to be agreed (O10-16): the authorised body, and the department of each region that
 * occurs in its intakes, in the order of the table of regions. Who agreed to an earlier schedule stays, marked `left`.
 */
export function scheduleParties(
  year: number,
  intakes: readonly Pick<Intake, 'regions'>[],
  agreements: readonly ScheduleAgreement[],
): ScheduleParty[] {
  const occurring = new Set([authorisedBody, ...intakes.flatMap((intake) => intake.regions)]);
  const byId = new Map(agreements.map((agreement) => [agreement.id, agreement]));
  const known = new Set([...occurring, ...agreements.map(({ party }) => party)]);
  const place = (party: string) =>
    party === authorisedBody ? -1 : regions.findIndex(({ code }) => code === party);
  return [...known]
    .sort((a, b) => place(a) - place(b))
    .map((party) => {
      const agreement = byId.get(agreementId(year, party)) ?? null;
      return { party, agreement, missing: missingIn(agreement), left: !occurring.has(party) };
    });
}
