import type { DocumentSettings } from '#shared/model/document-settings.ts';

/** The default settings, apart from the schema library that stands beside them: no other way loads one. */
export const settings: DocumentSettings = { runningHeads: 'marginsAndDistances', tableFontSize: 14 };
