import * as z from 'zod';

const text = (most: number) => z.string().max(most);

/** How an organisation's certificates are numbered and checked. */
export const certificateSettingsSchema = z.object({
  /** `{year}`, `{number}`, `{number:6}` (leading zeros up to six digits) and any other words. */
  numberPattern: text(100),
  /** Fewer blanks left than so many is said. */
  fewBlanks: z.int().min(0).max(1_000_000),
  /** Where the code leads: the address of the organisation's server, without a slash at the end; empty without one. */
  checkAddress: text(300),
});
export type CertificateSettings = z.infer<typeof certificateSettingsSchema>;

export const proposedCertificateSettings: CertificateSettings = {
  numberPattern: '{year}-{number:5}',
  fewBlanks: 50,
  checkAddress: '',
};
