/**
 * What an import or a paste did besides bringing text in. Each code names a sentence in `languages/intake`,
 * with `count` as its plural; nothing is dropped without one of these.
 */
export const intakeCodes = [
  'lookAlikesMended',
  'charactersRemoved',
  'imagesDropped',
  'drawingsDropped',
  'objectsDropped',
  'formulasFlattened',
  'textBoxesMoved',
  'nestedTablesFlattened',
  'largeTablesFlattened',
  'commentsDropped',
  'deletionsDropped',
  'insertionsKept',
  'hiddenTextDropped',
  'headersFootersDropped',
  'contentsDropped',
  'unsafeLinksDropped',
  'externalPartsIgnored',
  'embeddedPartsIgnored',
  'macrosIgnored',
  'scriptsDropped',
  'titlePageLeftOut',
  'movedToGeneralProvisions',
  'hoursKindGuessed',
] as const;
export type IntakeCode = (typeof intakeCodes)[number];

export interface IntakeNote {
  code: IntakeCode;
  count: number;
  /** For `lookAlikesMended`: `words`, up to ten mended words, each once. */
  params?: Record<string, string | number>;
}
