import type { SaveFileAnswer } from '#shared/bridge.ts';
import type { BeginSaveRequest, SaveFileRequest } from '#shared/bridge-arguments.ts';
import { type Outcome, success } from '#shared/model/problem.ts';
import type { SaveTarget } from './platform.ts';

/** Milliseconds after which the browser has surely taken the bytes. */
const handOver = 60_000;

/** Hands the bytes to the browser's downloads: it never writes over an older file and tells of a full disk itself. */
export function downloadFile({ suggestedName, bytes }: SaveFileRequest): Outcome<SaveFileAnswer> {
  download(suggestedName, new Blob([new Uint8Array(bytes)]));
  return success({ state: 'saved', name: suggestedName });
}

function download(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), handOver);
}

/** Portions become one download at the end; the browser keeps a large blob on its disk, not in memory. */
export function downloadTarget({ suggestedName }: BeginSaveRequest): SaveTarget {
  let content = new Blob();
  return {
    name: suggestedName,
    async write(bytes) {
      content = new Blob([content, new Uint8Array(bytes)]);
      return success(null);
    },
    async commit() {
      download(suggestedName, content);
      return success({ verified: false });
    },
    async drop() {
      content = new Blob();
    },
  };
}
