import * as z from 'zod';

/**
 * How the organisation reads what O10-10 leaves open.
 * `runningHeads`: «колонтитулдар – 2,5 сантиметр» names no top or bottom margin.
 *   `marginsAndDistances`: top and bottom margins and the distance of header and footer from the edge are all 2.5 cm;
 *   `marginsOnly`: top and bottom margins are 2.5 cm, header and footer stand inside them, 1.25 cm from the edge.
 * `firstLanguage`: which language stands first where a paper has both; Kazakh where it is not set.
 * `tableFontSize`: points inside tables; 14 is the clause's own size, smaller ones are the organisation's choice.
 */
export const documentSettingsSchema = z.object({
  runningHeads: z.enum(['marginsAndDistances', 'marginsOnly']),
  tableFontSize: z.union([z.literal(14), z.literal(12), z.literal(11), z.literal(10)]),
  firstLanguage: z.enum(['kk', 'ru']).optional(),
});
export type DocumentSettings = z.infer<typeof documentSettingsSchema>;

export const defaultDocumentSettings: DocumentSettings = {
  runningHeads: 'marginsAndDistances',
  tableFontSize: 14,
};
