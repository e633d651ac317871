import { unzlibSync, zlibSync } from 'fflate';
import type { ImageData } from './image-data.ts';
import { type Png, pngColours, readPngChunks } from './png-chunks.ts';
import { pngSamples, samplesOf, transparentColour } from './png-rows.ts';
import { UnreadableImage } from './unreadable-image.ts';

/** An A4 page at 600 points to the inch has 35 million; each needs a few bytes of memory. */
const mostPoints = 50_000_000;

function colourSpace({ colour, palette }: Png): string {
  if (colour === pngColours.rgb) return '/DeviceRGB';
  if (colour !== pngColours.palette) return '/DeviceGray';
  const colours = palette ?? new Uint8Array();
  const digits = Array.from(colours, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `[/Indexed/DeviceRGB ${Math.floor(colours.length / 3) - 1}<${digits}>]`;
}

/** The data of a PNG without transparency is what a PDF can hold (ISO 32000-1, 7.4.4.4). */
function asItIs(png: Png): ImageData {
  const { width, height, bits, data } = png;
  const colours = samplesOf(png);
  const predictor = `/DecodeParms<</Predictor 15/Colors ${colours}/BitsPerComponent ${bits}/Columns ${width}>>`;
  const entries = `/ColorSpace${colourSpace(png)}/BitsPerComponent ${bits}/Filter/FlateDecode${predictor}`;
  return { width, height, entries, bytes: data };
}

interface Points {
  /** How many numbers of colour a point has: one or three. */
  colours: 1 | 3;
  shades: Uint8Array;
  opacity: Uint8Array;
}

function paletteShades({ palette, transparency }: Png, samples: Uint8Array): Points {
  const shades = new Uint8Array(3 * samples.length);
  const opacity = new Uint8Array(samples.length);
  for (const [point, index] of samples.entries()) {
    shades.set(palette?.subarray(3 * index, 3 * index + 3) ?? [], 3 * point);
    opacity[point] = transparency?.[index] ?? 255;
  }
  return { colours: 3, shades, opacity };
}

function directShades(png: Png, samples: Uint8Array): Points {
  const all = samplesOf(png);
  const colours = all >= 3 ? 3 : 1;
  const points = samples.length / all;
  const fullScale = png.bits < 8 ? 255 / (2 ** png.bits - 1) : 1;
  const clear = transparentColour(png);
  const shades = new Uint8Array(points * colours);
  const opacity = new Uint8Array(points);
  for (let point = 0; point < points; point += 1) {
    const from = point * all;
    const isClear = clear?.every((shade, colour) => samples[from + colour] === shade) ?? false;
    const stored = all > colours ? (samples[from + colours] ?? 0) : 255;
    opacity[point] = isClear ? 0 : stored;
    for (let colour = 0; colour < colours; colour += 1)
      shades[point * colours + colour] = (samples[from + colour] ?? 0) * fullScale;
  }
  return { colours, shades, opacity };
}

/** Takes the points apart into colours and opacity. */
function decoded(png: Png): ImageData {
  const { width, height, colour } = png;
  const samples = pngSamples(png, unzlibSync(png.data));
  const points = colour === pngColours.palette ? paletteShades(png, samples) : directShades(png, samples);
  const space = points.colours === 3 ? '/DeviceRGB' : '/DeviceGray';
  const entries = `/ColorSpace${space}/BitsPerComponent 8/Filter/FlateDecode`;
  const isOpaque = points.opacity.every((value) => value === 255);
  return {
    width,
    height,
    entries,
    bytes: zlibSync(points.shades),
    ...(isOpaque ? {} : { opacity: zlibSync(points.opacity) }),
  };
}

/** Throws `UnreadableImage`, or what a broken file leads to. */
export function readPng(file: Uint8Array): ImageData {
  const png = readPngChunks(file);
  if (png.width * png.height > mostPoints) throw new UnreadableImage('tooLarge');
  const hasAlpha = png.colour === pngColours.greyAlpha || png.colour === pngColours.rgbAlpha;
  const fits = !hasAlpha && !png.transparency && !png.isInterlaced && png.bits <= 8;
  return fits ? asItIs(png) : decoded(png);
}
