/** An image as a PDF stores it: points from the upper left corner, in bytes that `entries` say how to read. */
export interface ImageData {
  width: number;
  height: number;
  /** Entries of the image's dictionary: colours, bits of each, filter. */
  entries: string;
  bytes: Uint8Array;
  /** How opaque each point is: one byte for each, compressed. Absent where all are opaque. */
  opacity?: Uint8Array;
  /** Printer's colours: they have no place beside the screen's in a document for archives. */
  isCmyk?: boolean;
}
