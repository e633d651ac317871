import bdi from '#resources/regulations/bdi.json' with { type: 'json' };
import o10 from '#resources/regulations/o10.json' with { type: 'json' };
import type { OrganisationProfile } from '#shared/model/organisation.ts';
import { type ClauseId, clauseParts } from './clause-id.ts';
import type { Localised } from './localised.ts';

/*
 * This module carries the whole text of both regulations (about 100 KB): load it with a dynamic import where
 * a first screen must be light. Ids alone are in `clause-id.ts`.
 */

/** One clause as it is shown to a person who asks "why does the program want this?". */
export interface Clause {
  id: ClauseId;
  regulation: OrganisationProfile;
  number: number;
  chapter: Chapter;
  /** The Kazakh text word for word, without the number; one line a paragraph or item. */
  lines: readonly string[];
  /** One or two sentences in the reader's language; the program's own words, without legal force. */
  summary: Readonly<Record<'ru' | 'en', string>>;
}

interface Chapter {
  number: number;
  name: Localised;
}

/** A regulation with its chapters and clauses in order. */
export interface Regulation {
  id: OrganisationProfile;
  chapters: readonly Chapter[];
  clauses: readonly Clause[];
}

function read(id: OrganisationProfile, file: typeof o10): Regulation {
  const chapters = file.chapters.map((name, index): Chapter => ({ number: index + 1, name }));
  const clauses = file.clauses.flatMap(({ number, chapter, kk, ru, en }): Clause[] => {
    const found = chapters[chapter - 1];
    return found
      ? [
          {
            id: `${id}-${number}`,
            regulation: id,
            number,
            chapter: found,
            lines: kk,
            summary: { ru, en },
          },
        ]
      : [];
  });
  return { id, chapters, clauses };
}

/** Both regulations, whole. */
export const regulations: Readonly<Record<OrganisationProfile, Regulation>> = {
  O10: read('O10', o10),
  BDI: read('BDI', bdi),
};

/** The clause with this id; nothing where the id is not one of the 82. */
export function clause(id: ClauseId): Clause | undefined {
  const { regulation, number } = clauseParts(id);
  return regulations[regulation].clauses[number - 1];
}
