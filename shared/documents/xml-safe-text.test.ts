import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isXmlSafe, xmlSafeText } from './xml-safe-text.ts';

/** The production Char of XML 1.0, section 2.2, read off code point by code point. */
const isXmlChar = (code: number): boolean =>
  code === 0x9 ||
  code === 0xa ||
  code === 0xd ||
  (code >= 0x20 && code <= 0xd7ff) ||
  (code >= 0xe000 && code <= 0xfffd) ||
  (code >= 0x10000 && code <= 0x10ffff);

describe('xmlSafeText', () => {
  it('drops control characters and keeps tab and line ends', () => {
    expect(xmlSafeText('Са\u0000ба\u000Bқ\t1\r\n2\u001F')).toBe('Сабақ\t1\r\n2');
  });

  it('drops halves of surrogate pairs and keeps whole emoji', () => {
    expect(xmlSafeText('а\uD83Dб\uDE00в😀')).toBe('абв😀');
  });

  it('drops U+FFFE, U+FFFF and the marks that turn the direction of writing', () => {
    expect(xmlSafeText('а\uFFFE\uFFFFб\u202Eв\u2066г\u2069д\u200E\u200F\u061C')).toBe('абвгд');
  });

  it('gives nothing that XML 1.0 forbids, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.nat(0xffff)), (text, units) => {
        const safe = xmlSafeText(text + String.fromCharCode(...units));
        expect(isXmlSafe(safe)).toBe(true);
        for (const character of safe) expect(isXmlChar(character.codePointAt(0) ?? 0)).toBe(true);
      }),
    );
  });
});
