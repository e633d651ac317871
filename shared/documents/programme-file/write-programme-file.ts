import type { ProgrammeContent } from '#shared/model/programme.ts';
import { programmeFileFormat, programmeFileVersion } from './programme-file-format.ts';

/**
 * The bytes of a programme file (`.ereje`): UTF-8 JSON of format, version and the whole content.
 * The same content gives the same bytes; `readProgrammeFile` gives the content back.
 */
export function writeProgrammeFile(content: ProgrammeContent): Uint8Array {
  const file = { format: programmeFileFormat, version: programmeFileVersion, content };
  return new TextEncoder().encode(`${JSON.stringify(file, null, 1)}\n`);
}
