import type * as z from 'zod';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import type { ProgrammeContent } from '#shared/model/programme.ts';
import { largestFile } from '../import/size-limits.ts';
import { findWrongLink } from './find-wrong-link.ts';
import { programmeFileFormat, programmeFileSchema, programmeFileVersion } from './programme-file-format.ts';
import { withoutUnsafeLinks } from './without-unsafe-links.ts';

/** Deeper than any programme: a file nested deeper was not written by this program. */
const deepest = 200;

/**
 * Reads a programme file. Never throws; nothing is half-read.
 * Problems: `fileTooLarge`, `fileEmpty`, `programmeFileNotText` (invalid UTF-8), `programmeFileBroken` (not JSON or cut
 * off), `programmeFileNotOurs`, `programmeFileNewer` ({fileVersion, programVersion}), `programmeFileInvalid` ({place})
 * and, where rows and their programme do not belong together, `programmeFileForeignRow`, `programmeFileSectionTwice`
 * or `programmeFileSameId`.
 */
export function readProgrammeFile(bytes: Uint8Array): Outcome<ProgrammeContent> {
  if (bytes.length === 0) return failure('fileEmpty');
  if (bytes.length > largestFile) return failure('fileTooLarge', { limit: largestFile / 1024 / 1024 });
  const text = decode(bytes);
  if (text === null) return failure('programmeFileNotText');
  const json = parse(text);
  if (!json.ok) return json;
  return checkVersion(json.value) ?? checkContent(json.value);
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function parse(text: string): Outcome<unknown> {
  // A file that does not begin like JSON is another kind of file, not a broken one of ours.
  if (!/^\s*\{/u.test(text)) return failure('programmeFileNotOurs');
  if (depth(text) > deepest) return failure('programmeFileBroken');
  try {
    return success(JSON.parse(text));
  } catch {
    return failure('programmeFileBroken');
  }
}

/** How deep brackets nest, strings left out: recursion over a hostile file would exhaust the stack. */
function depth(text: string): number {
  let level = 0;
  let most = 0;
  for (const token of text.matchAll(/"(?:[^"\\]|\\.)*"?|[[{]|[\]}]/gsu)) {
    if (token[0] === '[' || token[0] === '{') most = Math.max(most, ++level);
    else if (token[0] === ']' || token[0] === '}') level -= 1;
  }
  return most;
}

function checkVersion(json: unknown): ReturnType<typeof failure> | null {
  if (typeof json !== 'object' || json === null || !('format' in json))
    return failure('programmeFileNotOurs');
  if (json.format !== programmeFileFormat) return failure('programmeFileNotOurs');
  const version = 'version' in json ? json.version : undefined;
  if (typeof version !== 'number' || !Number.isSafeInteger(version) || version < 1) {
    return failure('programmeFileInvalid', { place: 'version' });
  }
  if (version <= programmeFileVersion) return null;
  return failure('programmeFileNewer', { fileVersion: version, programVersion: programmeFileVersion });
}

function checkContent(json: unknown): Outcome<ProgrammeContent> {
  const parsed = programmeFileSchema.safeParse(json);
  if (!parsed.success) return failure('programmeFileInvalid', { place: firstPlace(parsed.error) });
  const wrong = findWrongLink(parsed.data.content);
  return wrong ? { ok: false, problem: wrong } : success(withoutUnsafeLinks(parsed.data.content));
}

const firstPlace = (error: z.ZodError): string =>
  (error.issues[0]?.path ?? []).map(String).join('.').slice(0, 200) || 'content';
