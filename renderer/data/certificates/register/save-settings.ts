import type { CertificateSettings } from '#shared/model/certificates/certificate-settings.ts';
import { patternProblem } from '#shared/model/certificates/number-pattern.ts';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import { inTurn } from '../../courses/in-turn.ts';
import { updateOrganisation } from '../../organisation.ts';
import { flush } from '../../pending-saves.ts';
import { readServerAddress } from '../../sync/account/server-address.ts';
import { written } from '../../written.ts';

/** The settings as they are typed. */
export type TypedSettings = Record<keyof CertificateSettings, string>;

/** More than that no stock of blanks is. */
const mostBlanks = 1_000_000;

function readCount(typed: string): Outcome<number> {
  const count = Number(typed.trim());
  const fits = /^\d+$/.test(typed.trim()) && count <= mostBlanks;
  return fits ? success(count) : failure('fewBlanksWrong', undefined, 'O10-30');
}

/** The settings that are meant. Problems: `numberPatternIncomplete`, `fewBlanksWrong`, those of `readServerAddress`. */
function readSettings(typed: TypedSettings): Outcome<CertificateSettings> {
  const numberPattern = typed.numberPattern.trim();
  const incomplete = patternProblem(numberPattern);
  if (incomplete) return { ok: false, problem: incomplete };
  const fewBlanks = readCount(typed.fewBlanks);
  if (!fewBlanks.ok) return fewBlanks;
  // A code is read on other people's phones: an address that only this page has is none.
  const address = typed.checkAddress.trim() === '' ? success('') : readServerAddress(typed.checkAddress, '');
  return address.ok
    ? success({ numberPattern, fewBlanks: fewBlanks.value, checkAddress: address.value })
    : address;
}

/**
 * Stores how certificates are numbered and checked from now on; those that were issued stay as they are. Problems: those
 * of `readSettings`, `exportUnsaved`, those of a write that was not stored.
 */
export async function saveSettings(
  organisationId: string,
  typed: TypedSettings,
): Promise<Outcome<CertificateSettings>> {
  const certificates = readSettings(typed);
  if (!certificates.ok) return certificates;
  if ((await flush()).status === 'failed') return failure('exportUnsaved');
  const { value } = certificates;
  const write = () => updateOrganisation(organisationId, { certificates: value });
  return inTurn(() => written(write, value));
}
