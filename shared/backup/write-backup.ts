import { type DerivePasswordKey, type ScryptCost, scryptCost } from '#shared/keys/password-key.ts';
import { sealStream } from '#shared/sealed-stream/seal-stream.ts';
import type { BackupContents } from './backup-contents.ts';
import { makeBackupHeader } from './backup-header.ts';
import { type EntryToWrite, writeEntries } from './entry-frames.ts';

/** What goes into a backup. */
export interface BackupSources {
  contents: BackupContents;
  /** The key ring as it lies in the storage; null where there is none. */
  keys: Uint8Array | null;
  /** The bytes of a snapshot. */
  snapshot: AsyncIterable<Uint8Array>;
  /** The attached files as they were given; `EntryUnreadable` where one cannot be read. */
  attachments: AsyncIterable<{ hash: string; bytes: AsyncIterable<Uint8Array> }>;
}

export interface BackupPassword {
  password: string;
  derive: DerivePasswordKey;
  /** What a guess of the password costs; `scryptCost` where it is not chosen. */
  cost?: ScryptCost;
}

/**
 * The bytes of a backup: a header, then everything sealed under the password's key, readable with the password alone.
 * `onLeftOff` gets the hash of each attachment that could not be read: the backup says so too.
 */
export async function* writeBackup(
  sources: BackupSources,
  { password, derive, cost = scryptCost }: BackupPassword,
  onLeftOff: (hash: string) => void,
): AsyncGenerator<Uint8Array> {
  const { header, sealing } = await makeBackupHeader(password, cost, derive);
  yield header;
  const entries = writeEntries(entriesOf(sources), ({ hash }) => onLeftOff(hash));
  yield* sealStream(entries, sealing);
}

async function* entriesOf({
  contents,
  keys,
  snapshot,
  attachments,
}: BackupSources): AsyncGenerator<EntryToWrite> {
  const text = new TextEncoder().encode(JSON.stringify(contents));
  yield { kind: 'contents', hash: '', bytes: once(text) };
  if (keys) yield { kind: 'keys', hash: '', bytes: once(keys) };
  yield { kind: 'snapshot', hash: '', bytes: snapshot };
  for await (const { hash, bytes } of attachments) yield { kind: 'attachment', hash, bytes };
  yield { kind: 'end', hash: '', bytes: once() };
}

async function* once(...parts: Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* parts;
}
