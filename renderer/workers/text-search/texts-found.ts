import type { ExcerptPart } from './search-words.ts';
import type { SearchedTable } from './searched-text.ts';

/** A record in which every word of the query stands. */
export interface TextHit {
  table: SearchedTable;
  recordId: string;
  programmeId: string;
  /** It belongs to a review, and not to a development. */
  ofReview: boolean;
  /** Where a paper of an intake is shown; null for what stands on a programme's way or in its text. */
  coursePath: string | null;
  excerpt: ExcerptPart[];
}

/** The best hits, and how many there are. */
export interface TextsFound {
  hits: TextHit[];
  count: number;
}
