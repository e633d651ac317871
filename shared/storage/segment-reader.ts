import { parseSegmentName, type ReadSegment, readSegment, type SegmentName } from './segment.ts';
import type { StorageFile, StorageFiles } from './storage-files.ts';

/** A segment that stands in the storage. */
export type StoredSegment = SegmentName & StorageFile;

/** The segments, in the order in which they were begun. */
export async function listSegments(files: StorageFiles): Promise<StoredSegment[]> {
  const stored = await files.list('journal/');
  const segments = stored.flatMap((file) => {
    const name = parseSegmentName(file.name);
    return name ? [{ ...name, size: file.size }] : [];
  });
  return segments.sort((a, b) => a.number - b.number);
}

/** Reads one segment whole. */
export async function loadSegment(files: StorageFiles, { name, size }: StorageFile): Promise<ReadSegment> {
  return readSegment(await files.read(name, 0, size));
}
