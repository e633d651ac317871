import type { ImageData } from './image-data.ts';
import { readJpeg } from './read-jpeg.ts';
import { readPng } from './read-png.ts';
import { UnreadableImage } from './unreadable-image.ts';

const startsWith = (file: Uint8Array, bytes: readonly number[]): boolean =>
  bytes.every((byte, at) => file[at] === byte);

const readers = [
  { signature: [0xff, 0xd8, 0xff], read: readJpeg },
  { signature: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], read: readPng },
];

/** Reads a PNG or a JPEG. Throws `UnreadableImage` where the bytes are neither, or broken. */
export function readImage(file: Uint8Array): ImageData {
  const reader = readers.find(({ signature }) => startsWith(file, signature));
  if (!reader) throw new UnreadableImage('unknownFormat');
  try {
    return reader.read(file);
  } catch (error) {
    if (error instanceof UnreadableImage) throw error;
    // A reader of bytes that runs beyond their end has met a file that was cut off.
    throw new UnreadableImage('damaged', { cause: error });
  }
}
