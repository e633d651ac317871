import { checkCodeOf } from '#shared/authenticity/check-code.ts';
import { qrTextOf } from '#shared/authenticity/code-text.ts';
import { encodePayload, provenFacts } from '#shared/authenticity/payload.ts';
import type { CertificateToPrint } from '#shared/documents/certificates/certificate-to-print.ts';
import type { SheetFinding } from '#shared/documents/certificates/sheet-finding.ts';
import { proposedCertificateSettings } from '#shared/model/certificates/certificate-settings.ts';
import { type TemplateKind, templateKinds } from '#shared/model/certificates/certificate-template.ts';
import { numberByPattern } from '#shared/model/certificates/number-pattern.ts';
import type { PrintWay } from '#shared/model/certificates/printing.ts';
import { personName } from '#shared/model/person.ts';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import { database } from '../database.ts';
import { readOrganisation } from '../organisation.ts';
import {
  type CertificateDraft,
  draftCertificates,
  type IssueDrafts,
  type IssueWords,
  sheetsSay,
} from './issue-drafts.ts';
import type { PrintWays } from './print-ways.ts';
import { readTemplateImages } from './template-images.ts';

/** What is wrong with a sheet of somebody's certificate. */
export interface DraftFinding {
  enrolmentId: string;
  name: string;
  part: TemplateKind;
  finding: SheetFinding;
}

/** What is wrong with the sheets, and what they said when they were looked at (`IssueRun`). */
export interface Looked {
  findings: DraftFinding[];
  looked: ReadonlySet<string>;
}

export interface LookOptions {
  onProgress?: (done: number, of: number) => void;
  signal?: AbortSignal;
}

/** As long as real ones: the code on the sheet is as large as the one that will stand there. */
const exampleNumber = 99_999;
const exampleKey = 'AAAAAAAA';
const exampleSignature = 'A'.repeat(86);

/** The sheet of a draft, with a number and a signature of the same size in place of those that are to come. */
function draftToPrint(draft: CertificateDraft, pattern: string, address: string): CertificateToPrint {
  const registrationNumber = numberByPattern(pattern, { year: draft.year, number: exampleNumber });
  const unsigned = { ...draft, number: null, registrationNumber };
  const payload = encodePayload(provenFacts(unsigned, exampleKey));
  const signature = { payload, signature: exampleSignature };
  const { facts, issuedOn, validUntil, relation, token } = draft;
  return {
    ...{ facts, registrationNumber, issuedOn, validUntil, relation, address },
    ...{ qrText: qrTextOf({ token, signature, checkAddress: address }), checkCode: checkCodeOf(token) },
  };
}

interface DraftSheets {
  part: TemplateKind;
  version: string;
  drafts: CertificateDraft[];
}

/** The sheets by the template that they are made with. */
function byVersion(drafts: readonly CertificateDraft[]): DraftSheets[] {
  return templateKinds.flatMap((part) =>
    [...Map.groupBy(drafts, ({ templates }) => templates[part])].flatMap(([version, own]) =>
      version === null ? [] : [{ part, version, drafts: own }],
    ),
  );
}

const checkAddressNow = async () => {
  const organisation = await readOrganisation();
  return (organisation?.certificates ?? proposedCertificateSettings).checkAddress;
};

/** What the worker is given. Problems: `certificateTemplateMissing`, those of the template's pictures. */
async function sheetsOf({ version: id, drafts }: DraftSheets, pattern: string, way: PrintWay) {
  const layout = await database.templateVersions.get(id);
  if (!layout) return failure('certificateTemplateMissing', undefined, 'O10-30');
  const images = await readTemplateImages(layout.templateId, layout);
  if (!images.ok) return images;
  const address = await checkAddressNow();
  const certificates = drafts.map((draft) => draftToPrint(draft, pattern, address));
  return success({ layout, certificates, images: images.value, way });
}

/** What cannot be helped here: the worker failed, or somebody pressed the button. */
async function caught<T>(
  signal: AbortSignal | undefined,
  look: () => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  try {
    return await look();
  } catch (error) {
    if (signal?.aborted) return failure('issueCancelled');
    console.error('Sheets could not be looked at', error);
    return failure('sheetsNotChecked', { reason: error instanceof Error ? error.message : String(error) });
  }
}

/**
 * Looks at every sheet before anything is issued, as it will be printed: letters that a font lacks, texts that do not
 * fit, missing data, codes that cannot be read (O10-30, O10-33). Problems: those of `read`,
 * `certificateTemplateMissing`, `issueCancelled`, `sheetsNotChecked`.
 */
export const lookAtDrafts = (
  read: () => Promise<Outcome<IssueDrafts>>,
  ways: PrintWays,
  options: LookOptions = {},
): Promise<Outcome<Looked>> =>
  caught(options.signal, async () => {
    const asked = await read();
    if (!asked.ok) return asked;
    const { checkCertificates } = await import('#renderer/workers/certificates/certificates.ts');
    const all: DraftFinding[] = [];
    const parts = byVersion(asked.value.drafts);
    const of = parts.reduce((sum, { drafts }) => sum + drafts.length, 0);
    let before = 0;
    for (const one of parts) {
      const sheets = await sheetsOf(one, asked.value.pattern, ways[one.part]);
      if (!sheets.ok) return sheets;
      const done = before;
      const onProgress = (now: number) => options.onProgress?.(done + now, of);
      const found = await checkCertificates(sheets.value, {
        onProgress,
        ...(options.signal && { signal: options.signal }),
      });
      all.push(...found.flatMap(({ certificate, ...finding }) => named(one, certificate, finding)));
      before += one.drafts.length;
    }
    return success({ findings: all, looked: new Set(asked.value.drafts.map(sheetsSay)) });
  });

/** Looks at the sheets of an issue. Problems: those of `draftCertificates` and `lookAtDrafts`. */
export const checkDrafts = (words: IssueWords, options?: LookOptions): Promise<Outcome<Looked>> =>
  lookAtDrafts(() => draftCertificates(words), words.ways, options);

function named({ part, drafts }: DraftSheets, index: number, finding: SheetFinding): DraftFinding[] {
  const draft = drafts[index];
  if (!draft) return [];
  return [{ part, finding, name: personName(draft.facts), enrolmentId: draft.enrolmentId ?? '' }];
}

/** The certificate of one trainee as it would be printed, marked as a sample (user-asks 8). Problems as above. */
export const sampleOf = (words: IssueWords): Promise<Outcome<Uint8Array<ArrayBuffer>>> =>
  caught(undefined, async () => {
    const asked = await draftCertificates(words);
    if (!asked.ok) return asked;
    const [one] = byVersion(asked.value.drafts.slice(0, 1));
    if (!one) return failure('certificateTemplateMissing', undefined, 'O10-30');
    const sheets = await sheetsOf(one, asked.value.pattern, 'fullPage');
    if (!sheets.ok) return sheets;
    const { makeCertificates } = await import('#renderer/workers/certificates/certificates.ts');
    const { name: title, createdAt } = sheets.value.layout;
    const made = await makeCertificates({ ...sheets.value, title, createdAt, sample: true });
    if (!made.made) return failure('sheetsNotChecked', { reason: '' });
    return success(new Uint8Array(await new Blob(made.bytes).arrayBuffer()));
  });
