import { pixelsOf } from '#renderer/components/camera/pixels-of.ts';
import { readQr } from '#renderer/components/camera/read-qr.ts';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import { readJoinCode } from '#shared/sync/join-code.ts';

/** The join code in a picture file or a pasted picture. Problems: `pictureUnreadable`, `noJoinCodeSeen`. */
export async function readPicture(file: Blob): Promise<Outcome<string>> {
  let picture: ImageBitmap;
  try {
    picture = await createImageBitmap(file);
  } catch {
    return failure('pictureUnreadable');
  }
  const pixels = pixelsOf(picture, picture);
  picture.close();
  const text = pixels ? await readQr(pixels) : null;
  return text !== null && readJoinCode(text) ? success(text) : failure('noJoinCodeSeen');
}
