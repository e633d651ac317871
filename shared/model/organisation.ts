import * as z from 'zod';
import { certificateSettingsSchema } from './certificates/certificate-settings.ts';
import { documentSettingsSchema } from './document-settings.ts';

/** A text in the languages of documents. Kazakh is always asked for first; either may be empty. */
export const bilingualSchema = z.object({ kk: z.string(), ru: z.string() });
export type Bilingual = z.infer<typeof bilingualSchema>;

export const documentLanguages = ['kk', 'ru'] as const;
export type DocumentLanguage = (typeof documentLanguages)[number];

/** Which regulation the organisation works by: Order No. 10 or the institute's rules. */
export const organisationProfiles = ['O10', 'BDI'] as const;
export type OrganisationProfile = (typeof organisationProfiles)[number];

/** The organisation that runs courses: the tenant. One record on a computer in this version. */
export const organisationSchema = z.object({
  id: z.string(),
  profile: z.enum(organisationProfiles),
  name: bilingualSchema,
  shortName: bilingualSchema,
  director: z.object({ name: z.string(), post: bilingualSchema }),
  letterhead: z.object({
    superior: bilingualSchema,
    address: bilingualSchema,
    phone: z.string(),
    email: z.string(),
    website: z.string(),
    bin: z.string(),
  }),
  city: bilingualSchema,
  documents: documentSettingsSchema,
  /** Absent until somebody set it; null comes from undo. */
  certificates: certificateSettingsSchema.nullable().optional(),
});
export type Organisation = z.infer<typeof organisationSchema>;
