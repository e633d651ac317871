import type { CertificateRelation } from '#shared/model/certificates/certificate.ts';
import type { TemplateLanguage } from '#shared/model/certificates/certificate-template.ts';
import type { Drawing } from '../pdf/drawing.ts';
import type { Faces } from '../pdf/face.ts';
import { pointsOfMm } from './millimetres.ts';

const words: Record<TemplateLanguage, string> = {
  kk: 'ТЕЛНҰСҚА',
  ru: 'ДУБЛИКАТ',
  both: 'ТЕЛНҰСҚА / ДУБЛИКАТ',
};
const size = 11;
const fromRight = 18 * pointsOfMm;
const fromTop = 19 * pointsOfMm;

/** A duplicate says that it is one, in the upper right corner of every sheet, whatever the template. Points. */
export function relationMark(
  relation: CertificateRelation,
  language: TemplateLanguage,
  page: { width: number; height: number },
  faces: Faces,
): Drawing[] {
  if (relation !== 'duplicate') return [];
  const text = words[language];
  const x = page.width - fromRight - faces.serifBold.widthOf(text) * size;
  return [{ kind: 'text', face: 'serifBold', size, x, y: page.height - fromTop, text }];
}
