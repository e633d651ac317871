import type { ConclusionWords } from '#renderer/data/development/conclusion.ts';
import { isPlainDate, todayIn } from '#shared/calendar/plain-date.ts';

/** A conclusion while it is entered; a line of `remarks` is a remark. */
export interface ConclusionDraft extends Omit<ConclusionWords, 'decision' | 'scan' | 'remarks'> {
  decision: ConclusionWords['decision'] | null;
  scan: File | null;
  remarks: string;
}

export const emptyDraft = (): ConclusionDraft => ({
  ...{ decision: null, number: '', date: '', note: '', remarks: '', scan: null },
  receivedOn: todayIn(Date.now()),
});

/** What is missing or no date, by field. */
export const wrongIn = ({ decision, number, date, receivedOn, scan }: ConclusionDraft) => ({
  decision: decision === null,
  number: number.trim() === '',
  date: !isPlainDate(date),
  receivedOn: !isPlainDate(receivedOn),
  scan: scan === null,
});

/** The conclusion as it is recorded; null while something is wrong in it. */
export function wordsOf(draft: ConclusionDraft): ConclusionWords | null {
  const { decision, scan } = draft;
  if (decision === null || scan === null || Object.values(wrongIn(draft)).some(Boolean)) return null;
  const lines = draft.remarks.split('\n').map((line) => line.trim());
  return { ...draft, decision, scan, remarks: lines.filter(Boolean) };
}
