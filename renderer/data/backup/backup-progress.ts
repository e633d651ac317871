/** How far a long task is, in bytes; `of` may grow while it runs. */
export interface BackupProgress {
  done: number;
  of: number;
}

export type OnProgress = (progress: BackupProgress) => void;
