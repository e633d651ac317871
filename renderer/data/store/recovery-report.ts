import type { JournalState } from '#shared/storage/storage-service.ts';
import type { RecoveryReport } from './store-state.ts';

export const newReport = (what: RecoveryReport['what']): RecoveryReport => ({
  what,
  changes: 0,
  lastAt: null,
  snapshot: null,
  skippedSnapshots: 0,
  lost: [],
  missing: 0,
});

/** A record that was not whole stood at the journal's end: the rest is there. */
export const tornReport = (journal: JournalState): RecoveryReport | null =>
  journal.tornBytes === 0 ? null : { ...newReport('journalTorn'), lastAt: journal.lastAt };

/** What the witness adds: how many acknowledged changes are in no copy, or that none is missing after all. */
export function withWitness(
  report: RecoveryReport | null,
  remembered: number,
  lastSeq: number,
  torn: boolean,
): RecoveryReport | null {
  if (remembered > lastSeq) {
    const told = report ?? newReport('databaseLost');
    return { ...told, lost: [...told.lost, 'lastChanges'], missing: told.missing + remembered - lastSeq };
  }
  if (report === null) return null;
  const lost = report.lost.filter((one) => one !== 'journalTail' || remembered < lastSeq);
  // Whether the torn record had been acknowledged is known only where somebody remembers.
  const unknown = torn && remembered === 0 && report.what !== 'journalTorn';
  return { ...report, lost: unknown ? [...lost, 'journalEnd'] : lost };
}
