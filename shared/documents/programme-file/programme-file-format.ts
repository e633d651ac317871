import * as z from 'zod';
import { programmeContentSchema } from '#shared/model/programme.ts';

/** The file that carries one programme between computers: UTF-8 JSON, extension `.ereje`. */
export const programmeFileFormat = 'ereje-programme';
export const programmeFileVersion = 1;

export const programmeFileSchema = z.object({
  format: z.literal(programmeFileFormat),
  version: z.literal(programmeFileVersion),
  content: programmeContentSchema,
});
