/** Why a snapshot was taken: by the clock, by a person, or before something that could go wrong. */
export type SnapshotReason =
  | 'scheduled'
  | 'byHand'
  | 'beforeMigration'
  | 'beforeRestore'
  | 'afterRecovery'
  /** Made from a backup file that is being restored. */
  | 'restored';

/** What the first line of a snapshot says of it. */
export interface SnapshotInfo {
  /** Its file in the storage: `snapshots/<time>-<reason>-v<version>-<seq>-<store>.gz`. */
  name: string;
  /** ISO instant. */
  createdAt: string;
  reason: SnapshotReason;
  /** Bytes on the disk. */
  size: number;
}

/** What is in a snapshot or a backup: for the person who is about to restore it. */
export interface SnapshotPreview {
  createdAt: string;
  organisation: string;
  /** Shown titles of the programmes, at most 200. */
  programmes: string[];
  /** Records by table. */
  records: Record<string, number>;
  changes: number;
  lastChangeAt: string | null;
}
