/** Faces that lie with the program, as TrueType files. */
export const faceNames = [
  'serif',
  'serifBold',
  'serifItalic',
  'serifBoldItalic',
  'sans',
  'sansBold',
  'sansItalic',
  'sansBoldItalic',
] as const;
export type FaceName = (typeof faceNames)[number];

/** A QR code: `modules[y][x]`, dark where true, without its quiet zone; the first row is the upper one. */
export type QrModules = readonly (readonly boolean[])[];

/** Something on a page. Points (1/72 inch) from the lower left corner, as PDF has it; black. */
export type Drawing =
  /** `x`, `y`: where the base line begins. `grey`: 0 is black and the rule, 1 white. */
  | { kind: 'text'; face: FaceName; size: number; x: number; y: number; text: string; grey?: number }
  | { kind: 'line'; x: number; y: number; toX: number; toY: number; thickness: number }
  | { kind: 'frame'; x: number; y: number; width: number; height: number; thickness: number }
  /** `image`: a key of the document's images. */
  | { kind: 'image'; x: number; y: number; width: number; height: number; image: string }
  /** The modules fill the square; the quiet zone is around it. */
  | { kind: 'qr'; x: number; y: number; size: number; modules: QrModules };

/** `[a b c d e f]` as PDF's `cm` has it: what a printer does wrong, taken back. */
export type Matrix = readonly [number, number, number, number, number, number];

/** A page. `common` names drawings of the document that many pages share, drawn first; null where it shares none. */
export interface PdfPage {
  width: number;
  height: number;
  common: number | null;
  drawings: readonly Drawing[];
  /** Put on everything of the page; absent prints as it is. */
  matrix?: Matrix;
}

/** A document before its bytes. The pages are asked for one by one, so that a thousand never stand in memory. */
export interface PdfDocument {
  title: string;
  /** BCP 47: `kk-KZ`. */
  language: string;
  /** ISO 8601 instant that the file says it was made at: the same document has the same bytes. */
  createdAt: string;
  common: readonly (readonly Drawing[])[];
  pages: Iterable<PdfPage>;
  /** Bytes of PNG or JPEG files by the key that drawings name. */
  images: ReadonlyMap<string, Uint8Array>;
}
