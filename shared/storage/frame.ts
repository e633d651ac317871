import { crc32c } from './crc32c.ts';

/**
 * A frame of the journal: length (u32, little-endian), CRC-32C of length and payload (u32), payload: JSON in UTF-8.
 * A payload is an object, and a length has a byte below 32, which JSON never has: no text can look like a frame.
 */
export interface Frame {
  /** Where it begins and ends in the bytes that were searched. */
  offset: number;
  end: number;
  payload: Uint8Array;
}

/** Bytes before the payload. */
const prefix = 8;

/** Largest payload in bytes. Its highest byte stays below 32. */
export const largestPayload = 0x1000_0000;

const brace = { open: 0x7b, close: 0x7d };

/** The bytes of a frame. The payload must be a JSON object of at most `largestPayload` bytes. */
export function encodeFrame(payload: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(prefix + payload.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, payload.length, true);
  view.setUint32(4, crc32c(payload, crc32c(bytes.subarray(0, 4))), true);
  bytes.set(payload, prefix);
  return bytes;
}

/** The frame that begins at `offset`, or null where none stands there whole. */
export function frameAt(bytes: Uint8Array, offset: number): Frame | null {
  const start = offset + prefix;
  if (start + 2 > bytes.length) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = view.getUint32(offset, true);
  const end = start + length;
  if (length < 2 || length > largestPayload || end > bytes.length) return null;
  // Cheaper than the checksum, and so a search through damaged bytes stays quick.
  if (bytes[start] !== brace.open || bytes[end - 1] !== brace.close) return null;
  const payload = bytes.subarray(start, end);
  const checksum = crc32c(payload, crc32c(bytes.subarray(offset, offset + 4)));
  return checksum === view.getUint32(offset + 4, true) ? { offset, end, payload } : null;
}

/** What stands in the bytes. */
export interface FrameScan {
  frames: Frame[];
  /** Where bytes begin that are no frame, with a whole frame behind them. */
  damaged: number[];
  /** End of the last whole frame: what follows is torn. */
  end: number;
}

/** All whole frames from `from` on; behind damaged bytes the next whole frame is searched. */
export function scanFrames(bytes: Uint8Array, from = 0): FrameScan {
  const scan: FrameScan = { frames: [], damaged: [], end: from };
  while (scan.end < bytes.length) {
    const frame = frameAt(bytes, scan.end) ?? nextFrame(bytes, scan.end + 1);
    if (!frame) break;
    if (frame.offset > scan.end) scan.damaged.push(scan.end);
    scan.frames.push(frame);
    scan.end = frame.end;
  }
  return scan;
}

function nextFrame(bytes: Uint8Array, from: number): Frame | null {
  for (let offset = from; offset < bytes.length; offset++) {
    const frame = frameAt(bytes, offset);
    if (frame) return frame;
  }
  return null;
}
