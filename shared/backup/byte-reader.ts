type Bytes = Uint8Array<ArrayBuffer>;

export interface ByteReader {
  /** The next bytes, at least one and at most `most`; none only at the end. */
  some(most: number): Promise<Bytes>;
  /** Lets the source go. */
  close(): Promise<void>;
}

/** Reads a stream in portions of the reader's choice. */
export function byteReader(source: AsyncIterable<Uint8Array>): ByteReader {
  const iterator = source[Symbol.asyncIterator]();
  let rest: Uint8Array = new Uint8Array();
  let ended = false;
  return {
    async some(most) {
      while (rest.length === 0 && !ended) {
        const next = await iterator.next();
        if (next.done) ended = true;
        else rest = next.value;
      }
      const part = rest.subarray(0, most);
      rest = rest.subarray(part.length);
      return new Uint8Array(part);
    },
    async close() {
      await iterator.return?.();
    },
  };
}
