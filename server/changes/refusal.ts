import { mayChange, type RecordScope } from '#shared/model/permissions.ts';
import { recordSchemas, sealedFields, sealedPrefix, type TableName } from '#shared/model/records.ts';
import { schemaVersion } from '#shared/model/schema-version.ts';
import type { RefusalReason, SentChange } from '#shared/sync/messages.ts';
import type { Authors } from './authors.ts';
import type { RestedOn } from './rested-on.ts';

/** Why a change is not taken, and what helps to understand it. */
export interface Refusal {
  reason: RefusalReason;
  /** Key of the sentence that says who may, or name of the wrong field. */
  detail: string | null;
}

/** What a change is judged by, besides itself. */
export interface JudgedBy {
  authors: Authors;
  /** What the right to change a record depends on besides the change. */
  scopeOf(change: SentChange): RecordScope;
  /** Id of the record of the organisation that is there; null before there is one. */
  organisationRecord: string | null;
  /** Of changes that sign a paper. */
  restedOn: RestedOn;
}

/** Whether the change is refused for what it is, whatever the record says; null where it may be merged. */
export function refusalOf(change: SentChange, by: JudgedBy): Refusal | null {
  const { table, kind, recordId, after, before, schemaVersion: version } = change;
  if (version > schemaVersion) return { reason: 'newerData', detail: null };
  const author = by.authors(change.user);
  if (!author) return { reason: 'notAllowed', detail: 'signedIn' };
  const asked = { table, kind, recordId, fields: after, before };
  const permission = mayChange(author, asked, by.scopeOf(change));
  if (!permission.allowed) return { reason: 'notAllowed', detail: permission.reason };
  if (table === 'organisations' && kind === 'create' && (by.organisationRecord ?? recordId) !== recordId) {
    return { reason: 'organisationKnown', detail: null };
  }
  return wrongShape(change);
}

/** What a change must have by its kind, and no personal text in the open. */
function wrongShape({ table, kind, recordId, after }: SentChange): Refusal | null {
  const invalid = (detail: string): Refusal => ({ reason: 'invalid', detail });
  if (kind === 'remove') return null;
  if (!after) return invalid('after');
  if (kind === 'text') return table === 'sections' && typeof after.body === 'string' ? null : invalid('body');
  if ('id' in after && after.id !== recordId) return invalid('id');
  const open = sealedFields[table]?.find((field) => {
    const value = after[field];
    return value !== undefined && value !== '' && !String(value).startsWith(sealedPrefix);
  });
  return open ? invalid(open) : null;
}

/** Whether the record may stand as the change leaves it; null where it may. */
export function refusalOfRecord(table: TableName, fields: Record<string, unknown>): Refusal | null {
  const parsed = recordSchemas[table].safeParse(fields);
  if (parsed.success) return null;
  return { reason: 'invalid', detail: parsed.error.issues[0]?.path.join('.') ?? null };
}
