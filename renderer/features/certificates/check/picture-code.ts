import { pixelsOf } from '#renderer/components/camera/pixels-of.ts';
import { readQr } from '#renderer/components/camera/read-qr.ts';
import { failure, type Outcome, success } from '#shared/model/problem.ts';

/** The text of the QR code in a picture. Problems: `pictureUnreadable`, `codeNotSeen`. */
export async function pictureCode(file: Blob): Promise<Outcome<string>> {
  const picture = await createImageBitmap(file).catch(() => null);
  if (!picture) return failure('pictureUnreadable');
  const pixels = pixelsOf(picture, picture);
  picture.close();
  const text = pixels ? await readQr(pixels) : null;
  return text === null ? failure('codeNotSeen', {}, 'O10-33') : success(text);
}
