import type { Trust } from '#shared/authenticity/trust.ts';
import { readTrustFile } from '#shared/authenticity/trust-file.ts';
import { type Outcome, success } from '#shared/model/problem.ts';

const placeOf = (trust: Trust) => `ereje.trust.${trust.organisation.id}`;

/** The newest list that this device has seen: the page's own, or one that was opened in it before. */
export function keptList(own: Trust): Trust {
  try {
    const kept = localStorage.getItem(placeOf(own));
    const read = kept === null ? null : readTrustFile(kept, own);
    return read?.ok ? read.value : own;
  } catch {
    // A browser that lets a file keep nothing: the page's own list counts.
    return own;
  }
}

/** Takes a newer list in place of the present one, and keeps it for the next time where the browser lets it. */
export function takeList(text: string, present: Trust): Outcome<Trust> {
  const read = readTrustFile(text, present);
  if (!read.ok) return read;
  try {
    localStorage.setItem(placeOf(present), text);
  } catch {
    // It counts until the page is closed.
  }
  return success(read.value);
}
