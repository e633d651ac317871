import { checkCodeOf } from '#shared/authenticity/check-code.ts';
import { qrTextOf } from '#shared/authenticity/code-text.ts';
import type { CertificateToPrint } from '#shared/documents/certificates/certificate-to-print.ts';
import type { Certificate } from '#shared/model/certificates/certificate.ts';
import { proposedCertificateSettings } from '#shared/model/certificates/certificate-settings.ts';
import type { TemplateVersion } from '#shared/model/certificates/certificate-template.ts';
import type { PrintJob } from '#shared/model/certificates/printing.ts';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import { database } from '../../database.ts';
import { readOrganisation } from '../../organisation.ts';
import { readTemplateImages } from '../template-images.ts';

/** Certificates by one template, with all that their sheets are made of. */
export interface Sheets {
  version: TemplateVersion;
  records: readonly Certificate[];
  certificates: readonly CertificateToPrint[];
  images: ReadonlyMap<string, Uint8Array>;
}

function toPrint(
  { facts, registrationNumber, issuedOn, validUntil, relation, token, signature }: Certificate,
  checkAddress: string,
): CertificateToPrint {
  return {
    ...{ facts, registrationNumber, issuedOn, validUntil, relation, address: checkAddress },
    ...{ qrText: qrTextOf({ token, signature, checkAddress }), checkCode: checkCodeOf(token) },
  };
}

/** The version of the template by which each certificate is printed; null where it has none. */
export async function versionsOf(
  part: PrintJob['part'],
  certificateIds: readonly string[],
): Promise<ReadonlyMap<string, string | null>> {
  const records = await database.certificates.bulkGet([...certificateIds]);
  return new Map(
    records.filter((one) => one !== undefined).map(({ id, templates }) => [id, templates[part]]),
  );
}

/**
 * What the sheets of these certificates are made of, which are all printed by one version of a template. Problems:
 * `printNothing`, `printNoTemplate`, those of the template's pictures.
 */
export async function readSheets(
  part: PrintJob['part'],
  certificateIds: readonly string[],
): Promise<Outcome<Sheets>> {
  const found = await database.certificates.bulkGet([...certificateIds]);
  const records = found.filter((one) => one !== undefined);
  const [first] = records;
  if (!first) return failure('printNothing');
  const id = first.templates[part];
  const version = id === null ? undefined : await database.templateVersions.get(id);
  if (!version) return failure('printNoTemplate', { number: first.registrationNumber }, 'O10-30');
  const images = await readTemplateImages(version.templateId, version);
  if (!images.ok) return images;
  const organisation = await readOrganisation();
  const { checkAddress } = organisation?.certificates ?? proposedCertificateSettings;
  const certificates = records.map((record) => toPrint(record, checkAddress));
  return success({ version, records, certificates, images: images.value });
}
