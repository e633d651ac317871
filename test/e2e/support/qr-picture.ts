import encodeQR from 'qr';

/** The code as a picture file. */
export const qrPicture = (text: string) => ({
  name: 'код.gif',
  mimeType: 'image/gif',
  buffer: Buffer.from(encodeQR(text, 'gif', { ecc: 'low', border: 4, scale: 4 })),
});

const [width, height] = [640, 480];

/** The code as a film of a few still frames, as Chromium's camera for tests shows it: Y4M, 4:2:0. */
export function qrFilm(text: string): Buffer {
  const dots = encodeQR(text, 'raw', { ecc: 'low', border: 4 });
  const size = Math.floor((height - 40) / dots.length);
  const [left, top] = [
    Math.floor((width - size * dots.length) / 2),
    Math.floor((height - size * dots.length) / 2),
  ];
  const luma = Buffer.alloc(width * height, 200);
  for (let y = 0; y < size * dots.length; y += 1) {
    for (let x = 0; x < size * dots.length; x += 1) {
      const dark = dots[Math.floor(y / size)]?.[Math.floor(x / size)];
      luma[(top + y) * width + left + x] = dark ? 20 : 230;
    }
  }
  const frame = Buffer.concat([Buffer.from('FRAME\n'), luma, Buffer.alloc((width * height) / 2, 128)]);
  const head = Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420\n`);
  return Buffer.concat([head, frame, frame, frame]);
}
