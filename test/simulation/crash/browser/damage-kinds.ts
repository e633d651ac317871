import {
  appendFileSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { between } from '../../random.ts';
import type { Profile } from './profile.ts';

/** What a damage may touch, and how: to the closed folders of a profile. */
export interface Damage {
  name: string;
  /** Which copy it harms; with both, something can be gone, and then it must be said. */
  harms: 'database' | 'secondCopy' | 'both';
  /** In `npm test` too; the others in the bench. */
  important?: boolean;
  /** Gives false where there is nothing that it could touch. */
  apply: (profile: Profile, random: () => number) => boolean;
}

type Act = (path: string, random: () => number) => void;

const cut =
  (bytes: number): Act =>
  (path) =>
    truncateSync(path, Math.max(0, statSync(path).size - bytes));
const halve: Act = (path) => truncateSync(path, Math.floor(statSync(path).size / 2));
const empty: Act = (path) => truncateSync(path, 0);
const remove: Act = (path) => rmSync(path, { recursive: true });
const garble: Act = (path) => writeFileSync(path, 'garbage');
const flip: Act = (path, random) => {
  const bytes = readFileSync(path);
  const at = between(random, 0, bytes.length - 1);
  bytes.writeUInt8((bytes[at] ?? 0) ^ 0xff, at);
  writeFileSync(path, bytes);
};
const zero: Act = (path, random) => {
  const bytes = readFileSync(path);
  const from = between(random, 0, Math.max(0, bytes.length - 4096));
  writeFileSync(path, bytes.fill(0, from, from + 4096));
};
/** A record of LevelDB's log of which only the beginning was written: it says that it has 2,048 bytes. */
const tear: Act = (path) =>
  appendFileSync(path, new Uint8Array([1, 2, 3, 4, 0, 8, 1, ...Array.from({ length: 100 }, () => 7)]));

/** Files below a folder, sorted by name; none where there is no folder. */
function filesBelow(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
  } catch {
    return [];
  }
}

type Place = (profile: Profile) => string[];

const database = ({ browser }: Profile) => join(browser, 'Default/IndexedDB');
const opfs = ({ browser }: Profile) => join(browser, 'Default/File System');
/** The folder of the second copy, whichever the mode has. */
const second = (profile: Profile) => (profile.mode === 'desktop' ? profile.desktop : opfs(profile));

const inDatabase =
  (pattern: RegExp): Place =>
  (profile) =>
    filesBelow(database(profile)).filter((path) => pattern.test(path));
const inDesktop =
  (pattern: RegExp): Place =>
  (profile) =>
    profile.mode === 'desktop' ? filesBelow(profile.desktop).filter((path) => pattern.test(path)) : [];
/** Chromium names the files of OPFS by numbers, so they are known by their size: the largest first. */
const inOpfs: Place = (profile) =>
  profile.mode === 'browser'
    ? filesBelow(opfs(profile))
        .filter((path) => /\/\d{8}$/.test(path) && statSync(path).size > 0)
        .sort((a, b) => statSync(b).size - statSync(a).size)
    : [];

/** The log of the names that OPFS has. */
const namesOfOpfs: Place = (profile) =>
  profile.mode === 'browser'
    ? filesBelow(opfs(profile)).filter((path) => /\/Paths\/\d+\.log$/.test(path))
    : [];

const first = (paths: string[]) => paths.slice(0, 1);
const last = (paths: string[]) => paths.slice(-1);
const all = (paths: string[]) => paths;

function to(place: Place, which: (paths: string[]) => string[], act: Act): Damage['apply'] {
  return (profile, random) => {
    const paths = which(place(profile));
    for (const path of paths) act(path, random);
    return paths.length > 0;
  };
}

const removeFolder =
  (folder: (profile: Profile) => string): Damage['apply'] =>
  (profile) => {
    rmSync(folder(profile), { recursive: true, force: true });
    return true;
  };

const andAlso =
  (...acts: Damage['apply'][]): Damage['apply'] =>
  (profile, random) =>
    acts.map((act) => act(profile, random)).every(Boolean);

const log = inDatabase(/\.log$/);
const table = inDatabase(/\.ldb$/);
const manifest = inDatabase(/MANIFEST/);
const current = inDatabase(/CURRENT$/);
const segments = inDesktop(/\/journal\//);
const snapshots = inDesktop(/\/snapshots\//);
const noDatabase = removeFolder(database);

/** As Chromium does it, when it finds the database damaged. */
export const removeDatabase = (profile: Profile): void =>
  rmSync(database(profile), { recursive: true, force: true });

/** Everything that is done to a closed profile. */
export const damages: readonly Damage[] = [
  { name: 'nothing', harms: 'database', important: true, apply: () => true },
  {
    name: 'database: last 10 bytes of the log cut',
    harms: 'database',
    important: true,
    apply: to(log, last, cut(10)),
  },
  { name: 'database: half of the log cut', harms: 'database', apply: to(log, last, halve) },
  { name: 'database: log emptied', harms: 'database', apply: to(log, last, empty) },
  { name: 'database: log gone', harms: 'database', apply: to(log, last, remove) },
  {
    name: 'database: a byte of the log flipped',
    harms: 'database',
    important: true,
    apply: to(log, last, flip),
  },
  { name: 'database: 4096 bytes of the log zeroed', harms: 'database', apply: to(log, last, zero) },
  {
    name: 'database: a byte of the first table flipped',
    harms: 'database',
    important: true,
    apply: to(table, first, flip),
  },
  { name: 'database: a byte of the last table flipped', harms: 'database', apply: to(table, last, flip) },
  { name: 'database: 4096 bytes of each table zeroed', harms: 'database', apply: to(table, all, zero) },
  { name: 'database: the last byte of a table cut', harms: 'database', apply: to(table, last, cut(1)) },
  { name: 'database: half of a table cut', harms: 'database', apply: to(table, first, halve) },
  { name: 'database: a table gone', harms: 'database', important: true, apply: to(table, first, remove) },
  { name: 'database: CURRENT garbled', harms: 'database', apply: to(current, all, garble) },
  { name: 'database: CURRENT emptied', harms: 'database', apply: to(current, all, empty) },
  { name: 'database: CURRENT gone', harms: 'database', apply: to(current, all, remove) },
  { name: 'database: a byte of MANIFEST flipped', harms: 'database', apply: to(manifest, last, flip) },
  { name: 'database: half of MANIFEST cut', harms: 'database', apply: to(manifest, last, halve) },
  { name: 'database: MANIFEST emptied', harms: 'database', apply: to(manifest, last, empty) },
  { name: 'database: MANIFEST gone', harms: 'database', important: true, apply: to(manifest, last, remove) },
  { name: 'database: whole folder gone', harms: 'database', important: true, apply: noDatabase },

  {
    name: 'journal: last 10 bytes cut',
    harms: 'secondCopy',
    important: true,
    apply: to(segments, last, cut(10)),
  },
  { name: 'journal: half of the last segment cut', harms: 'secondCopy', apply: to(segments, last, halve) },
  { name: 'journal: a byte flipped', harms: 'secondCopy', important: true, apply: to(segments, last, flip) },
  { name: 'journal: last segment emptied', harms: 'secondCopy', apply: to(segments, last, empty) },
  { name: 'journal: first segment gone', harms: 'secondCopy', apply: to(segments, first, remove) },
  { name: 'journal: all segments gone', harms: 'secondCopy', apply: to(segments, all, remove) },
  { name: 'snapshots: a byte of each flipped', harms: 'secondCopy', apply: to(snapshots, all, flip) },
  { name: 'snapshots: all gone', harms: 'secondCopy', apply: to(snapshots, all, remove) },
  {
    name: 'OPFS: last 10 bytes of the largest file cut',
    harms: 'secondCopy',
    important: true,
    apply: to(inOpfs, first, cut(10)),
  },
  { name: 'OPFS: a byte of each file flipped', harms: 'secondCopy', apply: to(inOpfs, all, flip) },
  { name: 'OPFS: each file emptied', harms: 'secondCopy', apply: to(inOpfs, all, empty) },
  {
    name: 'OPFS: each file gone, its list of files left',
    harms: 'secondCopy',
    apply: to(inOpfs, all, remove),
  },
  {
    // As after a power cut: the database is whole at the first opening, and Chromium empties it at the second.
    name: 'OPFS: each file emptied; its list of files and the log of the database end in a torn record',
    harms: 'secondCopy',
    important: true,
    apply: andAlso(to(inOpfs, all, empty), to(namesOfOpfs, last, tear), to(log, last, tear)),
  },
  {
    name: 'second copy: whole folder gone',
    harms: 'secondCopy',
    important: true,
    apply: removeFolder(second),
  },

  {
    name: 'database gone, and newest snapshot flipped',
    harms: 'database',
    important: true,
    apply: andAlso(noDatabase, to(snapshots, last, flip)),
  },
  {
    name: 'database gone, and all snapshots gone',
    harms: 'database',
    apply: andAlso(noDatabase, to(snapshots, all, remove)),
  },
  {
    name: 'database gone, and last 10 bytes of the journal cut',
    harms: 'both',
    important: true,
    apply: andAlso(noDatabase, to(segments, last, cut(10))),
  },
  {
    name: 'database gone, and a byte of the journal flipped',
    harms: 'both',
    important: true,
    apply: andAlso(noDatabase, to(segments, last, flip)),
  },
  {
    name: 'database gone, and the journal gone',
    harms: 'both',
    important: true,
    apply: andAlso(noDatabase, to(segments, all, remove)),
  },
  {
    name: 'database gone, and the last segment emptied',
    harms: 'both',
    apply: andAlso(noDatabase, to(segments, last, empty)),
  },
  {
    name: 'database gone, and a byte of each file of OPFS flipped',
    harms: 'both',
    apply: andAlso(noDatabase, to(inOpfs, all, flip)),
  },
  {
    name: 'database gone, and the largest file of OPFS cut by 10 bytes',
    harms: 'both',
    important: true,
    apply: andAlso(noDatabase, to(inOpfs, first, cut(10))),
  },
];
