import en from '#shared/languages/en/regulation.json' with { type: 'json' };
import kk from '#shared/languages/kk/regulation.json' with { type: 'json' };
import ru from '#shared/languages/ru/regulation.json' with { type: 'json' };
import type { ClauseId } from './clause-id.ts';
import type { Localised } from './localised.ts';

/** The four parts of the work that O10-2 names, in its order: the program's own main parts. */
const mainPartIds = ['programmes', 'courses', 'support', 'monitoring'] as const;
type MainPartId = (typeof mainPartIds)[number];

export interface MainPart {
  id: MainPartId;
  clause: ClauseId;
  /** One word for the navigation. */
  name: Localised;
  /** What the part is for, in the words of O10-2. */
  purpose: Localised;
}

/** The four main parts with their names (O10-2). */
export const mainParts: readonly MainPart[] = mainPartIds.map((id) => ({
  id,
  clause: 'O10-2',
  name: { kk: kk.mainParts[id].name, ru: ru.mainParts[id].name, en: en.mainParts[id].name },
  purpose: { kk: kk.mainParts[id].purpose, ru: ru.mainParts[id].purpose, en: en.mainParts[id].purpose },
}));
