import type { ChangeRow } from './change-row.ts';
import {
  type PermissionCondition,
  type PermissionSubject,
  type PermittedAction,
  permissionsMatrix,
  subjectOfTable,
} from './permissions-matrix.ts';
import type { TableName } from './records.ts';
import type { UserRole } from './user.ts';
import { rightOfStep } from './workflow/right-of-step.ts';

/**
 * Who asks. `role` null: no user was named yet, the program works alone, and everything is allowed; on the server only
 * for what was made so and is brought there.
 */
export interface Who {
  role: UserRole | null;
  userId: string | null;
  /** Ids of the courses that the user teaches. */
  ownCourses?: readonly string[];
}

/** What a condition must know of the record: what is left out is unknown, and meets no condition. */
export interface RecordScope {
  /** The course that the record belongs to. */
  courseId?: string;
  /** The table of the record that an attachment is attached to (its `ownerId` tells the record, not the table). */
  ownerTable?: TableName;
}

/** A change as far as a right depends on it: a row of the change log. */
export interface AskedChange {
  table: TableName;
  kind: ChangeRow['kind'];
  recordId: string;
  /** What an update writes: its names are asked, not its values. */
  fields?: Readonly<Record<string, unknown>> | null;
  before?: Readonly<Record<string, unknown>> | null;
}

/** Names the sentence `permissions:reasons.<reason>`, which says who may; its clauses are in `permissionClauses`. */
export type PermissionReason = PermissionSubject;
export type Permission = { allowed: true } | { allowed: false; reason: PermissionReason };

type Asked = { who: Who; scope: RecordScope; change?: AskedChange };

/** Only the name: a role, a removal or a field that comes later is not the user's own to change. */
const onlyOwnName = ({ who, change }: Asked): boolean =>
  change?.kind === 'update' &&
  change.recordId === who.userId &&
  Object.keys(change.fields ?? { unknown: true }).every((field) => field === 'name');

/** Nothing is handed over to another owner, so that nobody takes what was attached to a record of others. */
const keepsOwner = ({ change }: Asked): boolean =>
  change?.kind !== 'update' || !('ownerId' in (change.fields ?? {}));

/** Whether a text may be written follows from steps: the order to update opens it (O10-14), and the director signs that. */
const isOnlyLock = ({ table, kind, fields }: AskedChange): boolean => {
  const names = Object.keys(fields ?? {});
  return table === 'programmes' && kind === 'update' && names.length === 1 && names[0] === 'textLocked';
};

const conditions: Record<Exclude<PermissionCondition, 'byStep'>, (asked: Asked) => boolean> = {
  ownCourses: ({ who, scope }) =>
    scope.courseId !== undefined && (who.ownCourses ?? []).includes(scope.courseId),
  ownName: onlyOwnName,
  ofProgramme: (asked) => asked.scope.ownerTable === 'programmes' && keepsOwner(asked),
  ofPerson: (asked) => asked.scope.ownerTable === 'people' && keepsOwner(asked),
};

function permission(subject: PermissionSubject, asked: Asked): Permission {
  const { role } = asked.who;
  if (role === null) return { allowed: true };
  const allowance = permissionsMatrix[subject][role];
  if (allowance === 'byStep') {
    const right = rightOfStep(asked.change?.fields);
    return right ? permission(right, asked) : { allowed: false, reason: subject };
  }
  const allowed = typeof allowance === 'boolean' ? allowance : conditions[allowance](asked);
  return allowed ? { allowed } : { allowed, reason: subject };
}

/**
 * Whether this user may make this change of a record. Asked by the interface before it offers the change and by the
 * server before it takes it. Of an attachment's change `scope.ownerTable` must be known where it is not an
 * administrator's: the table of the owner that the stored record has, or the sent one where it is created. Pure; who else may, and by which clause, is said by `permissionsMatrix` and `permissionClauses`.
 */
export function mayChange(who: Who, change: AskedChange, scope: RecordScope = {}): Permission {
  const asked = { who, scope, change };
  const own = permission(subjectOfTable[change.table], asked);
  return !own.allowed && isOnlyLock(change) && permission('signOrders', asked).allowed
    ? { allowed: true }
    : own;
}

/**
 * Whether this user may do this, or see it. Pure.
 */
export const mayDo = (who: Who, action: PermittedAction, scope: RecordScope = {}): Permission =>
  permission(action, { who, scope });
