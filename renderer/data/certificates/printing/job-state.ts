import type { PrintedSheet, PrintJob } from '#shared/model/certificates/printing.ts';

/** How far a job is, as its sheets say: nothing else is kept, so that a crash changes nothing of it. */
export interface JobState {
  /** Certificates that came out, in the order of the job. */
  printed: readonly string[];
  /** Certificates that are still to be printed, in the order of the tray. */
  toCome: readonly string[];
  /** Sheets of it that were spoiled. */
  spoiled: number;
  /** From this number on blanks are printed on; the first of them that is free lies on top. Null on plain paper. */
  nextBlank: number | null;
  state: 'open' | 'finished' | 'closed';
}

/** `sheets`: those of this job, in any order. */
export function jobState(job: PrintJob, sheets: readonly PrintedSheet[]): JobState {
  const out = new Set(sheets.filter(({ outcome }) => outcome === 'printed').map((one) => one.certificateId));
  const toCome = job.certificateIds.filter((id) => !out.has(id));
  return {
    printed: job.certificateIds.filter((id) => out.has(id)),
    toCome,
    spoiled: sheets.filter(({ outcome }) => outcome === 'spoiled').length,
    nextBlank: nextBlankOf(job, sheets),
    state: job.closedAt !== null ? 'closed' : toCome.length === 0 ? 'finished' : 'open',
  };
}

/** The first number from the top of the tray on that this job did not use; the tray may have been filled anew. */
function nextBlankOf(job: PrintJob, sheets: readonly PrintedSheet[]): number | null {
  if (job.nextBlank === null) return null;
  const used = new Set(sheets.filter(({ series }) => series === job.series).map(({ blank }) => blank));
  let next = job.nextBlank;
  while (used.has(next)) next += 1;
  return next;
}

/** A sheet that is to come, and the blank that it will be printed on; null on plain paper. */
export interface SheetToCome {
  certificateId: string;
  blank: number | null;
}

/**
 * The sheets to come with their blanks, in the order of the tray: a number that is not free is passed over, since its
 * blank lies elsewhere. Fewer sheets than certificates where the free blanks do not suffice. `free`: the free numbers
 * of the series, ascending.
 */
export function sheetsToCome({ toCome, nextBlank }: JobState, free: Iterable<number>): SheetToCome[] {
  if (nextBlank === null) return toCome.map((certificateId) => ({ certificateId, blank: null }));
  const sheets: SheetToCome[] = [];
  for (const blank of free) {
    const certificateId = toCome[sheets.length];
    if (certificateId === undefined) break;
    if (blank >= nextBlank) sheets.push({ certificateId, blank });
  }
  return sheets;
}
