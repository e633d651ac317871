import { crc32 } from 'node:zlib';
import type { Page } from '@playwright/test';
import { strToU8, zlibSync } from 'fflate';

interface Indexed {
  width: number;
  height: number;
  /** Red, green and blue of at most 256 colours. */
  palette: number[];
  /** One number of a colour for each pixel, in base64. */
  pixels: string;
}

/** Finds the 256 colours that say most of a picture; the page itself reads the picture, as a browser can. */
const toIndexed = (page: Page, png: Buffer): Promise<Indexed> =>
  page.evaluate(async (source) => {
    const picture = new Image();
    picture.src = `data:image/png;base64,${source}`;
    await picture.decode();
    const { width, height } = picture;
    const context = new OffscreenCanvas(width, height).getContext('2d');
    if (!context) throw new Error('No canvas');
    context.drawImage(picture, 0, 0);
    const { data } = context.getImageData(0, 0, width, height);
    const colourAt = (pixel: number) =>
      ((data[pixel * 4] ?? 0) << 16) | ((data[pixel * 4 + 1] ?? 0) << 8) | (data[pixel * 4 + 2] ?? 0);
    const counts = new Map<number, number>();
    for (let pixel = 0; pixel < width * height; pixel += 1) {
      counts.set(colourAt(pixel), (counts.get(colourAt(pixel)) ?? 0) + 1);
    }
    const vividness = (colour: number) => {
      const channels = [colour >> 16, (colour >> 8) & 255, colour & 255];
      return Math.max(...channels) - Math.min(...channels);
    };
    // A small red sign says more than one more grey at the edge of a letter.
    const weigh = ([colour, count]: [number, number]) => count * (1 + vividness(colour));
    const kept = [...counts]
      .sort((a, b) => weigh(b) - weigh(a))
      .slice(0, 256)
      .map(([colour]) => colour);
    const apart = (a: number, b: number) =>
      [16, 8, 0].reduce((sum, shift) => sum + (((a >> shift) & 255) - ((b >> shift) & 255)) ** 2, 0);
    const indexOf = new Map<number, number>();
    for (const colour of counts.keys()) {
      let best = 0;
      kept.forEach((one, index) => {
        if (apart(one, colour) < apart(kept[best] ?? 0, colour)) best = index;
      });
      indexOf.set(colour, best);
    }
    let pixels = '';
    for (let pixel = 0; pixel < width * height; pixel += 1) {
      pixels += String.fromCharCode(indexOf.get(colourAt(pixel)) ?? 0);
    }
    const palette = kept.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]);
    return { width, height, palette, pixels: btoa(pixels) };
  }, png.toString('base64'));

function chunk(type: string, content: Uint8Array): Buffer {
  const named = Buffer.concat([strToU8(type), content]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(content.length, 0);
  frame.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}

/** The same picture with a palette of 256 colours: a third of the size. */
export async function toPalettePng(page: Page, png: Buffer): Promise<Buffer> {
  const { width, height, palette, pixels } = await toIndexed(page, png);
  const indices = Buffer.from(pixels, 'base64');
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // 8 bits a pixel, colours from the palette.
  header.set([8, 3, 0, 0, 0], 8);
  const rows = Array.from({ length: height }, (_, row) => [
    Buffer.from([0]),
    indices.subarray(row * width, (row + 1) * width),
  ]);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Uint8Array.from(palette)),
    chunk('IDAT', zlibSync(Buffer.concat(rows.flat()), { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ]);
}
