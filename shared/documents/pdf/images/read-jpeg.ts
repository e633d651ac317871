import type { ImageData } from './image-data.ts';
import { UnreadableImage } from './unreadable-image.ts';

const endOfImage = 0xd9;
const startOfScan = 0xda;
const adobe = 0xee;
/** Baseline, extended, progressive: the three that a PDF may hold (ISO 32000-1, 7.4.8). */
const frames = [0xc0, 0xc1, 0xc2];
/** Frames of other kinds; 0xc4, 0xc8 and 0xcc are no frames. */
const isOtherFrame = (marker: number): boolean =>
  marker >= 0xc3 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

interface JpegFrame {
  width: number;
  height: number;
  components: number;
}

function readFrame(view: DataView, at: number): JpegFrame {
  if (view.getUint8(at) !== 8) throw new UnreadableImage('unusualJpeg');
  return { height: view.getUint16(at + 1), width: view.getUint16(at + 3), components: view.getUint8(at + 5) };
}

/** Reads the segments up to the points (ITU-T T.81, annex B). */
function readSegments(view: DataView): { frame: JpegFrame; isAdobe: boolean } {
  let frame: JpegFrame | undefined;
  let isAdobe = false;
  let at = 2;
  while (view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (isOtherFrame(marker)) throw new UnreadableImage('unusualJpeg');
    if (frames.includes(marker)) frame = readFrame(view, at + 4);
    if (marker === adobe) isAdobe = true;
    if (marker === startOfScan && frame) return { frame, isAdobe };
    at += 2 + view.getUint16(at + 2);
  }
  throw new UnreadableImage('damaged');
}

const colours: Readonly<Record<number, string>> = { 1: '/DeviceGray', 3: '/DeviceRGB', 4: '/DeviceCMYK' };

function hasEnd(file: Uint8Array): boolean {
  for (let at = file.lastIndexOf(0xff); at > 0; at = file.lastIndexOf(0xff, at - 1))
    if (file[at + 1] === endOfImage) return true;
  return false;
}

/** A JPEG goes into a PDF as it is. Throws `UnreadableImage`; a read beyond the end is a `RangeError`. */
export function readJpeg(file: Uint8Array): ImageData {
  const { frame, isAdobe } = readSegments(new DataView(file.buffer, file.byteOffset, file.byteLength));
  const { width, height, components } = frame;
  const colour = colours[components];
  if (!colour) throw new UnreadableImage('unusualJpeg');
  if (width === 0 || height === 0 || !hasEnd(file)) throw new UnreadableImage('damaged');
  const isCmyk = components === 4;
  // Adobe's programs store printer's colours the other way round.
  const inverted = isCmyk && isAdobe ? '/Decode[1 0 1 0 1 0 1 0]' : '';
  const entries = `/ColorSpace${colour}/BitsPerComponent 8${inverted}/Filter/DCTDecode`;
  return { width, height, entries, bytes: file, ...(isCmyk ? { isCmyk } : {}) };
}
