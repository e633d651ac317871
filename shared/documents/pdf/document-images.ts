import type { PdfFile } from './file/pdf-file.ts';
import type { ImageData } from './images/image-data.ts';
import { readImage } from './images/read-image.ts';

/** The images of a document, written into its file. */
export interface DocumentImages {
  /** The name by which contents call the image. Throws where the document has none by that key. */
  imageNamed(key: string): string;
  /** Entries of a dictionary of images. */
  entries: string;
  areArchival: boolean;
}

const measures = ({ width, height }: ImageData): string =>
  `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}`;

function writeImage(file: PdfFile, image: ImageData): number {
  const number = file.reserve();
  const mask = image.opacity ? file.reserve() : null;
  const masked = mask === null ? '' : `/SMask ${mask} 0 R`;
  file.stream(number, `${measures(image)}${image.entries}${masked}`, image.bytes);
  if (mask !== null && image.opacity)
    file.stream(
      mask,
      `${measures(image)}/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/FlateDecode`,
      image.opacity,
    );
  return number;
}

/** Writes all images, each once. Throws `UnreadableImage` where one is broken, before anything else is written. */
export function writeImages(file: PdfFile, images: ReadonlyMap<string, Uint8Array>): DocumentImages {
  const read = [...images.values()].map(readImage);
  const keys = [...images.keys()];
  const numbers = read.map((image) => writeImage(file, image));
  return {
    imageNamed: (key) => {
      if (!images.has(key)) throw new Error(`The document has no image ${key}`);
      return `/I${keys.indexOf(key)}`;
    },
    entries: numbers.map((number, index) => `/I${index} ${number} 0 R`).join(''),
    areArchival: read.every(({ isCmyk }) => !isCmyk),
  };
}
