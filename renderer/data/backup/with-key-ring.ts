const rowStart = '["meta",{"key":"keyRing"';

/** A snapshot with another key ring in it. Takes and gives the gzipped bytes; all other lines stay as they are. */
export function withKeyRing(
  snapshot: ReadableStream<Uint8Array<ArrayBuffer>>,
  ringText: string,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const row = JSON.stringify(['meta', { key: 'keyRing', value: ringText }]);
  let rest = '';
  const exchange = new TransformStream<string, string>({
    transform(text, controller) {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) controller.enqueue(`${line.startsWith(rowStart) ? row : line}\n`);
    },
    flush: (controller) => controller.enqueue(rest),
  });
  return snapshot
    .pipeThrough(new DecompressionStream('gzip'))
    .pipeThrough(new TextDecoderStream())
    .pipeThrough(exchange)
    .pipeThrough(new TextEncoderStream())
    .pipeThrough(new CompressionStream('gzip'));
}
