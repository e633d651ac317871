import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { zlibSync } from 'fflate';

/** A PDF file that is written from its beginning to its end (ISO 32000-1, 7.5); what stands is taken in portions. */
export interface PdfFile {
  /** The number of an object that is written later, or at once. */
  reserve(): number;
  /** Writes an object. `body` is ASCII. */
  object(number: number, body: string): void;
  /** Writes an object with bytes. `entries` are those of its dictionary, without its length. */
  stream(number: number, entries: string, bytes: Uint8Array): void;
  /** Writes a stream in compressed form. */
  deflated(number: number, entries: string, content: Uint8Array | string): void;
  /** How many bytes wait to be taken. */
  waiting(): number;
  take(): Uint8Array;
  /** Writes the end of the file; nothing may be written after it. */
  finish(root: number, info: number): void;
}

const ascii = new TextEncoder();
/** Higher levels take twice the time for 3 % of the size; see the decision about this writer. */
const level = 6;
/** A line of four bytes above 127 says that the file is not text. */
const head = Uint8Array.of(...ascii.encode('%PDF-1.7\n%'), 0xe2, 0xe3, 0xcf, 0xd3, 0x0a);

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** Begins a file. */
export function startPdfFile(): PdfFile {
  const offsets: number[] = [];
  const content = sha256.create();
  let parts: Uint8Array[] = [];
  let length = 0;
  let taken = 0;

  function put(part: Uint8Array | string): void {
    const bytes = typeof part === 'string' ? ascii.encode(part) : part;
    parts.push(bytes);
    length += bytes.length;
  }
  function begin(number: number): void {
    offsets[number - 1] = taken + length;
  }
  function stream(number: number, entries: string, bytes: Uint8Array): void {
    begin(number);
    put(`${number} 0 obj\n<<${entries}/Length ${bytes.length}>>\nstream\n`);
    put(bytes);
    put('\nendstream\nendobj\n');
  }
  function take(): Uint8Array {
    const portion = joined(parts, length);
    content.update(portion);
    taken += length;
    parts = [];
    length = 0;
    return portion;
  }
  function finish(root: number, info: number): void {
    const start = taken + length;
    const size = offsets.length + 1;
    const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
    const identity = bytesToHex(content.clone().update(joined(parts, length)).digest().subarray(0, 16));
    put(`xref\n0 ${size}\n0000000000 65535 f \n${entries.join('')}`);
    put(`trailer\n<</Size ${size}/Root ${root} 0 R/Info ${info} 0 R/ID[<${identity}><${identity}>]>>\n`);
    put(`startxref\n${start}\n%%EOF\n`);
  }

  put(head);
  return {
    reserve: () => offsets.push(0),
    object: (number, body) => {
      begin(number);
      put(`${number} 0 obj\n${body}\nendobj\n`);
    },
    stream,
    deflated: (number, entries, raw) => {
      const bytes = typeof raw === 'string' ? ascii.encode(raw) : raw;
      stream(number, `${entries}/Filter/FlateDecode`, zlibSync(bytes, { level }));
    },
    waiting: () => length,
    take,
    finish,
  };
}
