import type { SaveFileAnswer } from '#shared/bridge.ts';
import type { SaveFileRequest } from '#shared/bridge-arguments.ts';
import { type Outcome, success } from '#shared/model/problem.ts';

/** Milliseconds after which the browser has surely taken the bytes. */
const handOver = 60_000;

/** Hands the bytes to the browser's downloads: it never writes over an older file and tells of a full disk itself. */
export function downloadFile({ suggestedName, bytes }: SaveFileRequest): Outcome<SaveFileAnswer> {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)]));
  const link = document.createElement('a');
  link.href = address;
  link.download = suggestedName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), handOver);
  return success({ state: 'saved', name: suggestedName });
}
