import { useLiveQuery } from 'dexie-react-hooks';
import type { PlainDate } from '#shared/calendar/plain-date.ts';
import type {
  Certificate,
  CertificateFacts,
  CertificateSigner,
} from '#shared/model/certificates/certificate.ts';
import { signerProblems } from '#shared/model/certificates/signer-problems.ts';
import { personName } from '#shared/model/person.ts';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import { database } from '../database.ts';
import { readOrganisation } from '../organisation.ts';
import { standingPerson } from '../people/standing-person.ts';
import { withFate } from './certificates.ts';
import { type IssueRun, issueDrafts } from './issue.ts';
import {
  type ChosenTemplates,
  dayOfIssueProblem,
  type IssueDrafts,
  newToken,
  numberPatternOf,
} from './issue-drafts.ts';
import { type DraftFinding, lookAtDrafts } from './issue-preflight.ts';
import { waysOf } from './print-ways.ts';
import { readTemplates } from './templates.ts';

/** What a person says of a certificate that takes another one's place. */
export interface ReplaceWords {
  relation: 'duplicate' | 'replacement';
  reason: string;
  issuedOn: PlainDate;
  signer: CertificateSigner;
}

/** The name as the person's own record has it now; null where the record is not here. */
async function nameNow(
  personId: string | null,
): Promise<Pick<CertificateFacts, 'lastName' | 'firstName' | 'middleName'> | null> {
  const person = personId === null ? undefined : await database.people.get(personId);
  if (!person) return null;
  const { lastName, firstName, middleName } = await standingPerson(person);
  return { lastName, firstName, middleName };
}

/** Live: the name as the person's own record has it now; null where the record is not here, undefined while it loads. */
export const useNameNow = (personId: string | null) => useLiveQuery(() => nameNow(personId), [personId]);

/**
 * The certificate where it still counts. Problems: `certificateMissing`, `certificateIsAnnulled`, `certificateIsReplaced`.
 */
export async function standingCertificate(id: string): Promise<Outcome<Certificate>> {
  const certificate = await database.certificates.get(id);
  if (!certificate) return failure('certificateMissing');
  const [issued] = await withFate([certificate]);
  const number = certificate.registrationNumber;
  if (issued?.annulment) return failure('certificateIsAnnulled', { number }, 'O10-30');
  if (issued?.replacedBy) {
    const by = issued.replacedBy.registrationNumber;
    return failure('certificateIsReplaced', { number, by }, 'O10-30');
  }
  return success(certificate);
}

/** The newest versions of the templates that it was issued with; for one of an old register those of its language. */
async function templatesNow({ templates, facts }: Certificate): Promise<ChosenTemplates> {
  const all = await readTemplates();
  const newest = async (id: string | null, kind: 'certificate' | 'supplement') => {
    const before = id === null ? undefined : await database.templateVersions.get(id);
    const same = all.find(({ template }) => template.id === before?.templateId)?.inUse;
    if (same) return same.id;
    if (before) return before.id;
    const wanted = all.filter(
      ({ template }) => template.kind === kind && template.language === facts.language,
    );
    return wanted.find(({ inUse }) => inUse)?.inUse?.id ?? null;
  };
  return {
    certificate: await newest(templates.certificate, 'certificate'),
    supplement: await newest(templates.supplement, 'supplement'),
  };
}

/** What the new paper says: the same, or the same with the name as it is now. Problems: `nameUnchanged`, `personMissing`. */
async function factsNow(
  old: Certificate,
  { relation, signer }: ReplaceWords,
): Promise<Outcome<CertificateFacts>> {
  const facts = { ...old.facts, signer };
  if (relation === 'duplicate') return success(facts);
  const name = await nameNow(old.personId);
  if (!name) return failure('certificatePersonMissing', undefined, 'O10-30');
  if (personName(name) === personName(old.facts))
    return failure('certificateNameUnchanged', { name: personName(name) }, 'O10-30');
  return success({ ...facts, ...name });
}

async function draftReplacement(id: string, words: ReplaceWords): Promise<Outcome<IssueDrafts>> {
  const organisation = await readOrganisation();
  const old = await standingCertificate(id);
  if (!old.ok) return old;
  if (!organisation) return failure('certificateMissing');
  const pattern = numberPatternOf(organisation);
  if (!pattern.ok) return pattern;
  const { relation, reason, issuedOn, signer } = words;
  if (reason.trim() === '') return failure('replaceReasonMissing', undefined, 'O10-30');
  const problem =
    dayOfIssueProblem(issuedOn, old.value.issuedOn, 'replaceBeforeIssue') ??
    signerProblems(signer, issuedOn)[0];
  if (problem) return { ok: false, problem };
  const facts = await factsNow(old.value, words);
  if (!facts.ok) return facts;
  const templates = await templatesNow(old.value);
  if (templates.certificate === null)
    return failure('templateNotChosen', { language: facts.value.language }, 'O10-30');
  const { intakeId, enrolmentId, personId, validUntil } = old.value;
  const year = Number(issuedOn.slice(0, 4));
  const createdAt = new Date().toISOString();
  const draft: IssueDrafts['drafts'][number] = {
    ...{ id: crypto.randomUUID(), token: newToken(), origin: 'issued', relation },
    ...{ replaces: id, reason: reason.trim(), year, blank: '', createdAt, templates },
    // It proves the same course: its term goes on from the first issue (O10-33).
    ...{ intakeId, enrolmentId, personId, issuedOn, validUntil, facts: facts.value },
  };
  return success({ drafts: [draft], year, pattern: pattern.value });
}

/**
 * Issues a certificate that takes another one's place, which stays as it is: a duplicate of a lost one with the same
 * facts, or a replacement with the name as the person's record has it now. Problems: `certificateMissing`,
 * `certificateIsAnnulled`, `certificateIsReplaced`, `replaceReasonMissing`, `certificateNameUnchanged`,
 * `certificatePersonMissing`, those of the day, the signer, the template and of `issueDrafts`.
 */
export async function replaceCertificate(
  id: string,
  words: ReplaceWords,
  run: IssueRun = {},
): Promise<Outcome<Certificate>> {
  const scope = (await database.certificates.get(id))?.intakeId ?? id;
  const issued = await issueDrafts(scope, () => draftReplacement(id, words), run);
  if (!issued.ok) return issued;
  const [certificate] = issued.value;
  return certificate ? success(certificate) : failure('certificateMissing');
}

/**
 * Looks at the sheets of what shall take another one's place, and issues it where nothing stops them: else the old one
 * would be replaced by one that cannot be printed. Problems: those of `replaceCertificate` and `lookAtDrafts`.
 */
export async function replaceLooked(
  id: string,
  words: ReplaceWords,
  run: IssueRun = {},
): Promise<Outcome<{ issued: Certificate } | { stopped: readonly DraftFinding[] }>> {
  const { signal } = run;
  const found = await lookAtDrafts(() => draftReplacement(id, words), await waysOf(id), signal && { signal });
  if (!found.ok) return found;
  const { findings, looked } = found.value;
  const stopped = findings.filter(({ finding }) => finding.severity === 'stops');
  if (stopped.length > 0) return success({ stopped });
  const issued = await replaceCertificate(id, words, { ...run, looked });
  return issued.ok ? success({ issued: issued.value }) : issued;
}
