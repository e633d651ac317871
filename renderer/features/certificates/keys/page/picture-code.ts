import { decodeQR } from 'qr/decode.js';
import { openCamera } from '#renderer/components/camera/open-camera.ts';
import { pixelsOf } from '#renderer/components/camera/pixels-of.ts';

/** Milliseconds between two looks of the camera. */
const betweenLooks = 250;

function codeIn(pixels: ImageData | null): string | null {
  try {
    return pixels && decodeQR(pixels);
  } catch {
    // So the reader says that there is none.
    return null;
  }
}

/** The text of a QR code in a picture file. */
export async function readPicture(file: Blob): Promise<string | 'pictureUnreadable' | 'noCode'> {
  const picture = await createImageBitmap(file).catch(() => null);
  if (!picture) return 'pictureUnreadable';
  const text = codeIn(pixelsOf(picture, picture));
  picture.close();
  return text ?? 'noCode';
}

/** Looks through the camera until a code is seen or `signal` ends it; rejects where there is no camera. */
export async function filmCode(film: HTMLVideoElement, signal: AbortSignal): Promise<string | null> {
  const stream = await openCamera();
  try {
    film.srcObject = stream;
    await film.play();
    while (!signal.aborted) {
      const text = codeIn(pixelsOf(film, { width: film.videoWidth, height: film.videoHeight }));
      if (text !== null) return text;
      await new Promise((resolve) => setTimeout(resolve, betweenLooks));
    }
    return null;
  } finally {
    for (const track of stream.getTracks()) track.stop();
  }
}
