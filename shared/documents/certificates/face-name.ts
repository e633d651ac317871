import type { FaceName } from '../pdf/drawing.ts';

/** The face of a family in a weight and a slope. */
export function faceNameOf({
  family,
  bold = false,
  italic = false,
}: {
  family: 'serif' | 'sans';
  bold?: boolean;
  italic?: boolean;
}): FaceName {
  const style = bold ? (italic ? 'BoldItalic' : 'Bold') : italic ? 'Italic' : '';
  return `${family}${style}`;
}
