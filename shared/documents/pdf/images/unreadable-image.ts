export type ImageFault =
  /** Neither a PNG nor a JPEG. */
  | 'unknownFormat'
  /** Cut off, or changed on its way. */
  | 'damaged'
  /** A kind of JPEG that no PDF viewer shows. */
  | 'unusualJpeg'
  /** More points than a page can need. */
  | 'tooLarge';

/** An image that cannot be put into a document. */
export class UnreadableImage extends Error {
  override readonly name = 'UnreadableImage';
  readonly fault: ImageFault;

  constructor(fault: ImageFault, options?: ErrorOptions) {
    super(`The image cannot be read: ${fault}`, options);
    this.fault = fault;
  }
}
