import type { TemplateElement } from '#shared/model/certificates/certificate-template.ts';

export type ElementOf<Kind extends TemplateElement['kind']> = Extract<TemplateElement, { kind: Kind }>;
