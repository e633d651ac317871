import { DocumentRefused } from './document-refused.ts';
import { type ArchiveEntry, readDirectory } from './read-directory.ts';
import { largestUnpacked } from './size-limits.ts';
import { unpackPart } from './unpack-part.ts';

/** A ZIP archive whose directory was checked; parts are unpacked one by one, piece by piece, within limits. */
export interface Archive {
  names: string[];
  has(name: string): boolean;
  /** Hands the part's bytes to `take` in pieces of bounded size. False where there is no such part. */
  unpack(name: string, take: (piece: Uint8Array) => void): boolean;
}

/**
 * Opens a ZIP archive. Refuses (`DocumentRefused`) a broken directory, encrypted entries, and archives that
 * declare or turn out to hold more than the limits; what headers say about sizes is never believed.
 */
export function openArchive(bytes: Uint8Array): Archive {
  const entries = new Map<string, ArchiveEntry>(readDirectory(bytes).map((entry) => [entry.name, entry]));
  let unpacked = 0;
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    unpack: (name, take) => {
      const entry = entries.get(name);
      if (!entry) return false;
      unpackPart(bytes, entry, (piece) => {
        unpacked += piece.length;
        if (unpacked > largestUnpacked) throw new DocumentRefused('docxTooLargeInside');
        take(piece);
      });
      return true;
    },
  };
}
