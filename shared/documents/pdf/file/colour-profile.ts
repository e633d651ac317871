/**
 * The colours of sRGB (IEC 61966-2-1) as an ICC profile of version 4: white, three primaries and one curve, all
 * adapted to D50 as the format asks. PDF/A wants it so that a colour means the same everywhere.
 */

const d50 = [0.9642, 1, 0.8249];
const primaries = {
  rXYZ: [0.43607, 0.22249, 0.01392],
  gXYZ: [0.38515, 0.71687, 0.09708],
  bXYZ: [0.14307, 0.06061, 0.7141],
};
/** From D65, sRGB's own white, to D50 (Bradford). */
const adaptation = [1.04788, 0.02292, -0.0502, 0.02959, 0.99048, -0.01706, -0.00923, 0.01508, 0.75168];
/** Exponent, then the line near black: ICC.1:2010, 10.15, function 3. */
const curve = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045];

const letters = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));
const uint16 = (value: number): number[] => [(value >>> 8) & 0xff, value & 0xff];
const uint32 = (value: number): number[] => [...uint16(value >>> 16), ...uint16(value & 0xffff)];
const fixed = (values: readonly number[]): number[] =>
  values.flatMap((value) => uint32(Math.round(value * 0x10000)));

const element = (type: string, data: readonly number[]): number[] => [...letters(type), 0, 0, 0, 0, ...data];
const xyz = (values: readonly number[]): number[] => element('XYZ ', fixed(values));
/** One text in English. */
const words = (text: string): number[] => {
  const utf16 = letters(text).flatMap(uint16);
  const record = [...uint32(1), ...uint32(12), ...letters('enUS'), ...uint32(utf16.length), ...uint32(28)];
  return element('mluc', [...record, ...utf16]);
};

const tagNames = {
  desc: words('sRGB'),
  cprt: words('No copyright, use freely'),
  wtpt: xyz(d50),
  chad: element('sf32', fixed(adaptation)),
  rXYZ: xyz(primaries.rXYZ),
  gXYZ: xyz(primaries.gXYZ),
  bXYZ: xyz(primaries.bXYZ),
  rTRC: element('para', [...uint16(3), 0, 0, ...fixed(curve)]),
};
/** Green and blue have the curve of red. */
const curves = ['gTRC', 'bTRC'];

const headerLength = 128;

function header(length: number): number[] {
  const made = [2026, 1, 1, 0, 0, 0].flatMap(uint16);
  const bytes = [
    ...uint32(length),
    ...[0, 0, 0, 0],
    ...uint32(0x04200000),
    ...letters('mntrRGB XYZ '),
    ...made,
    ...letters('acsp'),
    ...Array<number>(28).fill(0),
    ...fixed(d50),
  ];
  return [...bytes, ...Array<number>(headerLength - bytes.length).fill(0)];
}

/** The bytes of the profile, about half a kilobyte. */
export function srgbProfile(): Uint8Array {
  const names = Object.keys(tagNames).length + curves.length;
  const start = headerLength + 4 + 12 * names;
  const directory: number[] = [];
  const data: number[] = [];
  for (const [name, content] of Object.entries(tagNames)) {
    const place = [...uint32(start + data.length), ...uint32(content.length)];
    const sharing = name === 'rTRC' ? [name, ...curves] : [name];
    for (const each of sharing) directory.push(...letters(each), ...place);
    data.push(...content, ...Array<number>(-content.length & 3).fill(0));
  }
  return Uint8Array.from([...header(start + data.length), ...uint32(names), ...directory, ...data]);
}
