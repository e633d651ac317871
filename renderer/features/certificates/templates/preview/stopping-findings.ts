import { readTemplateImages } from '#renderer/data/certificates/template-images.ts';
import { readOrganisation } from '#renderer/data/organisation.ts';
import { checkCertificates } from '#renderer/workers/certificates/certificates.ts';
import type { TemplateLayout } from '#shared/model/certificates/certificate-template.ts';
import { sampleCertificate } from './sample-certificate.ts';

/**
 * How many findings about the sheet of an invented person with a usual name would stop its print, its code read back
 * from the page; a long name is the business of each batch's own check. A picture that is not here is one of them.
 */
export async function stoppingFindings(templateId: string, layout: TemplateLayout): Promise<number> {
  const organisation = await readOrganisation();
  const read = await readTemplateImages(templateId, layout);
  const images = read.ok ? read.value : new Map<string, Uint8Array>();
  const certificates = [sampleCertificate({ language: layout.language, organisation, long: false })];
  const findings = await checkCertificates({ layout, certificates, way: 'fullPage', images });
  return findings.filter(({ severity }) => severity === 'stops').length;
}
