import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultDocumentSettings } from '#shared/model/document-settings.ts';
import { resolveFormat } from '#shared/regulation/document-format.ts';
import { columnWidths, longestWordWidth } from './column-widths.ts';

describe('columnWidths', () => {
  it('gives whole widths that add up to the total', () => {
    const need = fc.record({ least: fc.integer({ min: 1, max: 5000 }), weight: fc.nat(500) });
    fc.assert(
      fc.property(fc.array(need, { minLength: 1, maxLength: 63 }), (needs) => {
        const widths = columnWidths(needs, 9639);
        expect(widths.reduce((sum, width) => sum + width, 0)).toBe(9639);
        expect(widths.every((width) => Number.isInteger(width) && width >= 0)).toBe(true);
      }),
    );
  });

  it('gives every column its least width where they fit, and shares the rest by weight', () => {
    expect(
      columnWidths(
        [
          { least: 700, weight: 0 },
          { least: 1000, weight: 1 },
          { least: 1000, weight: 3 },
        ],
        4700,
      ),
    ).toEqual([700, 1500, 2500]);
  });

  it('measures the longest word in the size of tables', () => {
    const at = (tableFontSize: 14 | 10) =>
      longestWordWidth(
        ['ең ұзын сөз', 'Барлығы'],
        resolveFormat({ ...defaultDocumentSettings, tableFontSize }),
      );
    expect(at(14)).toBeGreaterThan(1100);
    expect(at(14)).toBeLessThan(1500);
    expect(at(10)).toBeLessThan(at(14));
  });
});
