import {
  type TemplateKind,
  type TemplateLanguage,
  type TemplateLayout,
  templateKinds,
  templateLanguages,
} from '#shared/model/certificates/certificate-template.ts';
import { defaultCertificate } from './default-certificate.ts';
import { defaultSupplement } from './default-supplement.ts';

/** What a new template begins as. */
export const defaultTemplate = (kind: TemplateKind, language: TemplateLanguage): TemplateLayout =>
  kind === 'certificate' ? defaultCertificate(language) : defaultSupplement(language);

/** One of each kind and language. */
export const defaultTemplates = (): TemplateLayout[] =>
  templateKinds.flatMap((kind) => templateLanguages.map((language) => defaultTemplate(kind, language)));
