/** The tables of a TrueType file by their four letters (OpenType 1.9, "Organization of an OpenType Font"). */
export interface FontTables {
  has(tag: string): boolean;
  /** The bytes of a table, not copied. Throws where the font has no such table. */
  bytes(tag: string): Uint8Array;
  /** A table to read numbers from. Throws where the font has no such table. */
  view(tag: string): DataView;
}

const trueTypeVersion = 0x00010000;

/** Finds the tables of a TrueType file. Throws where the bytes are none. */
export function readFontTables(file: Uint8Array): FontTables {
  const directory = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (file.length < 12 || directory.getUint32(0) !== trueTypeVersion) throw new Error('Not a TrueType font');
  const tables = new Map<string, Uint8Array>();
  for (let index = 0; index < directory.getUint16(4); index += 1) {
    const entry = 12 + index * 16;
    const tag = String.fromCharCode(...file.subarray(entry, entry + 4));
    const offset = directory.getUint32(entry + 8);
    tables.set(tag, file.subarray(offset, offset + directory.getUint32(entry + 12)));
  }
  const bytes = (tag: string): Uint8Array => {
    const table = tables.get(tag);
    if (!table) throw new Error(`The font has no table ${tag}`);
    return table;
  };
  const view = (tag: string): DataView => {
    const table = bytes(tag);
    return new DataView(table.buffer, table.byteOffset, table.byteLength);
  };
  return { has: (tag) => tables.has(tag), bytes, view };
}
