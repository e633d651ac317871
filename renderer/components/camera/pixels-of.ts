/** Larger pictures are read in this size, in pixels: a photograph of a screen has many more than a code needs. */
const longestSide = 1600;

/** The picture, or the frame of a film, as pixels. Null while there is nothing in it. */
export function pixelsOf(
  source: CanvasImageSource,
  { width, height }: { width: number; height: number },
): ImageData | null {
  const scale = Math.min(1, longestSide / Math.max(width, height));
  const [w, h] = [Math.round(width * scale), Math.round(height * scale)];
  const canvas = w > 0 && h > 0 ? new OffscreenCanvas(w, h).getContext('2d') : null;
  if (!canvas) return null;
  // What is transparent counts as paper.
  canvas.fillStyle = 'white';
  canvas.fillRect(0, 0, w, h);
  canvas.drawImage(source, 0, 0, w, h);
  return canvas.getImageData(0, 0, w, h);
}
