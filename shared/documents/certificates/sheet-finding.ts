/** What may be wrong with a sheet; texts in `certificates.json` under `findings`. */
export type SheetFindingCode =
  /** A letter that the face lacks (`letters`, `codes`). */
  | 'glyphMissing'
  /** A text that does not fit even in its least size (`text`, `size`). */
  | 'overflow'
  /** A text that was made smaller (`text`, `size`). */
  | 'shrunk'
  /** A field that stands on the sheet and has no value (`field`). */
  | 'fieldEmpty'
  /** `{{…}}` that names no field (`field`). */
  | 'fieldUnknown'
  /** Modules of the code below 0.4 mm (`module`, `least`: the size that the code needs). */
  | 'moduleTooSmall'
  /** The code that stands on the finished page says something else, or nothing. */
  | 'codeUnreadable'
  /** An element that the page cuts off. */
  | 'outsidePage'
  /** A picture that is not there. */
  | 'imageMissing'
  /** A table that goes on on further sheets (`pages`). */
  | 'furtherPages';

/** `stops`: the sheet must not be printed so. `warns`: somebody should look at it. */
export interface SheetFinding {
  /** Id of the template's element. */
  element: string;
  code: SheetFindingCode;
  params: Record<string, string | number>;
  severity: 'stops' | 'warns';
}

export const stops = (
  element: string,
  code: SheetFindingCode,
  params: SheetFinding['params'] = {},
): SheetFinding => ({ element, code, params, severity: 'stops' });

export const warns = (
  element: string,
  code: SheetFindingCode,
  params: SheetFinding['params'] = {},
): SheetFinding => ({ element, code, params, severity: 'warns' });
