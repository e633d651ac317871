import { use } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClosedReason, PermissionReason } from '#shared/model/permissions.ts';
import { permissionClauses } from '#shared/model/permissions-matrix.ts';
import { type ClauseId, clauseParts } from '#shared/regulation/clause-id.ts';
import { WhoContext } from './who-context.ts';

interface Reason {
  /** Who may, in a whole sentence. */
  sentence: string;
  /** The clause of the organisation's own regulation that says so. */
  clause: ClauseId | null;
  /** The sentence, and the clause by its name: for what cannot hold a link. */
  words: string;
}

/** What nobody may write any more, by the clause that closes it. */
const closedClauses = {
  resultsClosed: 'O10-29',
  traineeTransferred: 'O10-31',
  traineeExpelled: 'O10-32',
} as const satisfies Record<ClosedReason, ClauseId>;

const isClosedReason = (reason: PermissionReason): reason is ClosedReason => reason in closedClauses;

/** The reason why something is not allowed, in the reader's language; null where there is none. */
export function useReason(reason: PermissionReason | null): Reason | null {
  const { t } = useTranslation(['permissions', 'regulation', 'problems']);
  const { profile } = use(WhoContext);
  if (reason === null) return null;
  const closed = isClosedReason(reason);
  const sentence = closed ? t(`problems:${reason}`) : t(`permissions:reasons.${reason}`);
  const clause = closed ? closedClauses[reason] : ((profile && permissionClauses[reason][profile]) ?? null);
  if (clause === null) return { sentence, clause, words: sentence };
  const { regulation, number } = clauseParts(clause);
  return { sentence, clause, words: `${sentence} ${t(`regulation:clauseTitle.${regulation}`, { number })}.` };
}
