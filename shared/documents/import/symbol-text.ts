/** Characters of Word's symbol fonts that people meet in lists and check boxes, as ordinary characters. */
const known: ReadonlyMap<number, string> = new Map([
  [0xf0b7, '•'],
  [0xf0a7, '▪'],
  [0xf06f, '○'],
  [0xf0d8, '➢'],
  [0xf0fc, '✓'],
  [0xf0fe, '☑'],
  [0xf0a8, '☐'],
  [0xf02d, '–'],
  [0xf0ae, '→'],
  [0xf0b0, '°'],
  [0xf0b1, '±'],
  [0xf0b4, '×'],
]);

/** The text of a `w:sym`: its character number is hexadecimal; one that no ordinary font has gives nothing. */
export function symbolText(hexadecimal: string | undefined): string {
  if (!hexadecimal || !/^[0-9a-f]{1,6}$/iu.test(hexadecimal)) return '';
  const code = Number.parseInt(hexadecimal, 16);
  const text = known.get(code);
  if (text || code > 0x10ffff || (code >= 0xe000 && code <= 0xf8ff)) return text ?? '';
  return String.fromCodePoint(code);
}
