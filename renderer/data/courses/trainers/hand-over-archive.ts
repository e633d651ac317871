import { toFileName } from '#shared/bridge-arguments.ts';
import { numericDate } from '#shared/calendar/plain-date.ts';
import { type StreamedFile, zipStream } from '#shared/documents/package/zip-stream.ts';
import type { Attachment } from '#shared/model/attachment.ts';
import { personName } from '#shared/model/person.ts';
import { failure, type Outcome, type Problem } from '#shared/model/problem.ts';
import { numberedNames } from '#shared/numbered-names.ts';
import { attachmentProblem } from '../../attachments.ts';
import { attachedParts } from '../../development/attached-bytes.ts';
import type { HandedPaper } from './handed-papers.ts';

/** Bytes of all files together: a ZIP archive without extensions holds 4 GB with what describes them. */
const mostBytes = 3.9e9;
const megabyte = 1024 * 1024;

/** How the archive is worded in the reader's language. */
export interface ArchiveWords {
  /** Names of the list's columns: number, whose, name, paper, day, files. */
  head: readonly string[];
  list: string;
  role: (role: HandedPaper['role']) => string;
  folder: (role: HandedPaper['role']) => string;
  paper: (paper: HandedPaper['paper']) => string;
}

/** A file of the archive that the program makes. */
export interface MadeFile {
  name: string;
  bytes: Uint8Array;
}

interface PlacedScan {
  name: string;
  scan: Attachment;
}

/** Scans in folders by person, and the list of what is there and what is missing. */
interface PlannedArchive {
  scans: readonly PlacedScan[];
  /** The list as a table with its head. */
  list: string[][];
  /** Bytes of all scans. */
  size: number;
}

const endingOf = (name: string) => /\.(\w{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? 'bin';

/** A name of a folder or of a file without its ending, short enough to be unpacked everywhere. */
const shortName = (text: string): string =>
  toFileName([...text].slice(0, 60).join(''), 'x', '_').slice(0, -2);

/** Puts every scan into the folder of its person under the name of its paper. Pure. */
export function planArchive(papers: readonly HandedPaper[], words: ArchiveWords): PlannedArchive {
  const folders = new Map<string, string>();
  const taken = new Set<string>();
  const free = (wanted: string, ending: string): string => {
    for (const name of numberedNames(wanted)) {
      const whole = `${name}${ending}`;
      if (taken.has(whole.toLowerCase())) continue;
      taken.add(whole.toLowerCase());
      return whole;
    }
    return `${wanted} ${crypto.randomUUID()}${ending}`;
  };
  const folderOf = ({ role, person }: HandedPaper): string => {
    const key = `${role}:${person.id}`;
    const known = folders.get(key);
    if (known) return known;
    const made = free(`${shortName(words.folder(role))}/${shortName(personName(person))}`, '');
    folders.set(key, made);
    return made;
  };
  const scans: PlacedScan[] = [];
  const list: string[][] = [[...words.head]];
  for (const one of papers) {
    const placed = one.scans.map((scan) => ({
      name: free(`${folderOf(one)}/${shortName(words.paper(one.paper))}`, `.${endingOf(scan.name)}`),
      scan,
    }));
    scans.push(...placed);
    list.push([
      ...[String(list.length), words.role(one.role), personName(one.person), words.paper(one.paper)],
      ...[one.cameOn === null ? '' : numericDate(one.cameOn), placed.map(({ name }) => name).join('; ')],
    ]);
  }
  return { scans, list, size: scans.reduce((sum, { scan }) => sum + scan.size, 0) };
}

/** O10-19: why the scans do not fit into one archive; null where they do. */
export function archiveFault({ size }: PlannedArchive): Problem | null {
  if (size <= mostBytes) return null;
  const params = { size: Math.ceil(size / megabyte), limit: Math.floor(mostBytes / megabyte) };
  return failure('handOverTooLarge', params, 'O10-19').problem;
}

/** Reading stopped because a scan could not be read. */
class ScanUnreadable extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** The portions of a scan; whatever keeps it from being read is told by its problem. */
async function* scanBytes(scan: Attachment): AsyncGenerator<Uint8Array> {
  try {
    const parts = await attachedParts(scan);
    if (!parts.ok) throw new ScanUnreadable(parts.problem);
    yield* parts.value;
  } catch (error) {
    if (error instanceof ScanUnreadable) throw error;
    throw new ScanUnreadable(attachmentProblem(error, scan.name).problem);
  }
}

async function* filesOf(
  made: readonly MadeFile[],
  scans: readonly PlacedScan[],
): AsyncGenerator<StreamedFile> {
  for (const { name, bytes } of made) yield { name, bytes: once(bytes) };
  for (const { name, scan } of scans) yield { name, bytes: scanBytes(scan) };
}

/** The archive in portions: what the program made first, then the scans. Throws what `archiveProblem` tells. */
export const archiveBytes = (
  made: readonly MadeFile[],
  { scans }: Pick<PlannedArchive, 'scans'>,
): AsyncGenerator<Uint8Array> => zipStream(filesOf(made, scans));

/** The problem of a scan that could not be read: those of the keys, of `bringAttachment`, of a damaged file. Any other error goes on. */
export function archiveProblem(error: unknown): Outcome<never> {
  if (error instanceof ScanUnreadable) return { ok: false, problem: error.problem };
  throw error;
}
