import { failure, type Outcome, success } from '#shared/model/problem.ts';

const png = [0x89, 0x50, 0x4e, 0x47];
const jpeg = [0xff, 0xd8, 0xff];

/** Sides of a picture in pixels. Problems: `templateNotPicture` for what is no PNG or JPEG, whatever its name says. */
export async function pictureSize(file: File): Promise<Outcome<{ width: number; height: number }>> {
  const head = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  const begins = (bytes: readonly number[]) => bytes.every((byte, index) => head[index] === byte);
  const wrong = failure('templateNotPicture', { name: file.name });
  if (!begins(png) && !begins(jpeg)) return wrong;
  try {
    const picture = await createImageBitmap(file);
    const { width, height } = picture;
    picture.close();
    return success({ width, height });
  } catch {
    // The browser tells no reason: the bytes are broken.
    return wrong;
  }
}
