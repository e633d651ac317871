import * as z from 'zod';

/** Millimetres from the upper left corner of the page, or of a size. */
const mm = z.number().min(-500).max(1_500);
const length = z.number().min(0).max(1_500);
const box = { x: mm, y: mm, width: length, height: length };

export const templateKinds = ['certificate', 'supplement'] as const;
export type TemplateKind = (typeof templateKinds)[number];

/** `both`: Kazakh and Russian on one sheet. */
export const templateLanguages = ['kk', 'ru', 'both'] as const;
export type TemplateLanguage = (typeof templateLanguages)[number];

/** Faces that have every Kazakh letter and lie with the program. */
export const fontFamilies = ['serif', 'sans'] as const;

/**
 * What the program fills in, as `{{name}}` in a text. Those with two languages end in `.kk` and `.ru`; `check` is the
 * code that a person can type instead of scanning, `address` where it is checked.
 */
export const templateFields = [
  'number',
  'lastName',
  'firstName',
  'middleName',
  'fullName',
  'title.kk',
  'title.ru',
  'hours',
  'dates.kk',
  'dates.ru',
  'issuedOn.kk',
  'issuedOn.ru',
  'validUntil.kk',
  'validUntil.ru',
  'organisation.kk',
  'organisation.ru',
  'city.kk',
  'city.ru',
  'signer',
  'signerPost.kk',
  'signerPost.ru',
  'total',
  'check',
  'address',
] as const;
export type TemplateField = (typeof templateFields)[number];

/** `artwork`: a pre-printed blank has it already, so that it is left out where only the text is printed. */
const onSheet = { id: z.string().min(1).max(100), artwork: z.boolean() };

const textElement = z.object({
  ...{ ...onSheet, ...box },
  kind: z.literal('text'),
  /** Lines are parted by a line break; a line whose fields are all empty is left out. */
  text: z.string().max(2_000),
  family: z.enum(fontFamilies),
  bold: z.boolean(),
  italic: z.boolean(),
  /** In points. A text that is too long becomes smaller, down to `leastSize`; what still overflows stops the print. */
  size: z.number().min(4).max(144),
  leastSize: z.number().min(4).max(144),
  /** Of the size. */
  lineHeight: z.number().min(0.8).max(3),
  /** Whether a long line goes on in the next one. */
  wraps: z.boolean(),
  align: z.enum(['left', 'center', 'right']),
  stand: z.enum(['top', 'middle', 'bottom']),
});

const lineElement = z.object({
  ...onSheet,
  kind: z.literal('line'),
  ...{ x: mm, y: mm, toX: mm, toY: mm },
  /** In millimetres. */
  thickness: z.number().min(0.05).max(5),
});

const frameElement = z.object({
  ...{ ...onSheet, ...box },
  kind: z.literal('frame'),
  thickness: z.number().min(0.05).max(5),
});

const imageElement = z.object({
  ...{ ...onSheet, ...box },
  kind: z.literal('image'),
  /** Hash of an attachment of the template: PNG or JPEG. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});

/** The code that proves the certificate, a square with its quiet zone inside (O10-33). */
const qrElement = z.object({ ...onSheet, kind: z.literal('qr'), ...{ x: mm, y: mm, size: length } });

/** Topics with their hours, and points where there are any (O10-30). */
const topicsElement = z.object({
  ...{ ...onSheet, ...box },
  kind: z.literal('topics'),
  family: z.enum(fontFamilies),
  size: z.number().min(4).max(144),
  leastSize: z.number().min(4).max(144),
  language: z.enum(templateLanguages),
});

export const templateElementSchema = z.discriminatedUnion('kind', [
  textElement,
  lineElement,
  frameElement,
  imageElement,
  qrElement,
  topicsElement,
]);
export type TemplateElement = z.infer<typeof templateElementSchema>;

const layout = {
  kind: z.enum(templateKinds),
  language: z.enum(templateLanguages),
  page: z.object({ width: length.min(50), height: length.min(50) }),
  elements: z.array(templateElementSchema).max(200),
};

/** What stands where on a sheet: all that the printed page depends on besides the certificate. */
export const templateLayoutSchema = z.object(layout);
export type TemplateLayout = z.infer<typeof templateLayoutSchema>;

/** A template as it is being designed. */
export const certificateTemplateSchema = z.object({
  id: z.string(),
  name: z.string().max(200),
  ...layout,
  /** Hash of an attached picture of the blank: shown under the design and never printed. */
  backdrop: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
  createdAt: z.string(),
  deletedAt: z.string().nullable(),
});
export type CertificateTemplate = z.infer<typeof certificateTemplateSchema>;

/** A template as it is put to use, for ever: certificates name the version that they were printed by. */
export const templateVersionSchema = z.object({
  id: z.string(),
  templateId: z.string(),
  /** 1, 2, … within the template. */
  version: z.int().min(1),
  name: z.string().max(200),
  ...layout,
  createdAt: z.string(),
});
export type TemplateVersion = z.infer<typeof templateVersionSchema>;
