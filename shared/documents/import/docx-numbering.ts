import type { XmlElement } from './parse-xml.ts';
import { childNamed, childrenNamed, childValue, wholeNumber } from './xml-queries.ts';

export interface NumberingLevel {
  ordered: boolean;
  start: number;
}
/** The level of a numbering; null where the numbering is unknown or prints nothing. */
export type FindLevel = (numberingId: string, level: number) => NumberingLevel | null;

/** Reads `numbering.xml`: which lists are numbered, which have bullets, and where they start. */
export function readNumbering(root: XmlElement | null): FindLevel {
  const abstract = new Map(
    childrenNamed(root ?? undefined, 'w:abstractNum').map((el) => [el.attributes['w:abstractNumId'], el]),
  );
  const numbers = new Map(
    childrenNamed(root ?? undefined, 'w:num').map((el) => [el.attributes['w:numId'], el]),
  );
  return (numberingId, level) => {
    if (numberingId === '0') return null;
    const number = numbers.get(numberingId);
    const override = levelOf(number, 'w:lvlOverride', level);
    const definition =
      childNamed(override, 'w:lvl') ??
      levelOf(abstract.get(childValue(number, 'w:abstractNumId')), 'w:lvl', level);
    if (!definition) return number ? { ordered: true, start: 1 } : null;
    const format = childValue(definition, 'w:numFmt') ?? 'decimal';
    if (format === 'none') return null;
    const start =
      wholeNumber(childValue(override, 'w:startOverride')) ?? wholeNumber(childValue(definition, 'w:start'));
    return { ordered: format !== 'bullet', start: start ?? 1 };
  };
}

const levelOf = (element: XmlElement | undefined, name: string, level: number): XmlElement | undefined =>
  childrenNamed(element, name).find((child) => wholeNumber(child.attributes['w:ilvl']) === level);
