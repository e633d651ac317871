import type { ChangeRow } from './change-row.ts';
import { coursePaperKinds, type OfficialDocumentKind, orderKinds } from './development/official-document.ts';
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
  /** The table of the record that an attachment or a paper belongs to (its `ownerId` tells the record, not the table). */
  ownerTable?: TableName;
  /** Of an official paper, as it is stored. */
  paperKind?: OfficialDocumentKind;
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

/**
 * Names the sentence `permissions:reasons.<reason>`, which says who may; its clauses are in `permissionClauses`.
 * What is closed to everybody is a `ClosedReason`.
 */
export type PermissionReason = PermissionSubject | ClosedReason;

/**
 * Nobody may any more: the commission has signed the results (O10-29), the trainee moved to another intake (O10-31) or
 * was expelled (O10-32). Each is the code of a problem that says it.
 */
export type ClosedReason = 'resultsClosed' | 'traineeTransferred' | 'traineeExpelled';
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

const attachedTo =
  (...tables: TableName[]) =>
  (asked: Asked): boolean =>
    tables.some((table) => table === asked.scope.ownerTable) && keepsOwner(asked);

/** What the paper is, and what the change would make it. */
const paperKindsOf = ({ scope, change }: Asked): unknown[] =>
  [scope.paperKind, change?.fields?.kind].filter((kind) => kind !== undefined);

const isOneOf = (kinds: readonly string[]) => (kind: unknown) => kinds.some((one) => one === kind);

/** A paper of a programme is made no paper of a course, nor is one moved to a programme. */
function isCoursePaper(asked: Asked): boolean {
  const kinds = paperKindsOf(asked);
  const { ownerTable } = asked.scope;
  const ofCourse = ownerTable === 'intakes' || ownerTable === 'enrolments';
  return ofCourse && kinds.length > 0 && kinds.every(isOneOf(coursePaperKinds));
}

/** Whether the change puts the signature under an order. */
const signsOrder = (asked: Asked): boolean =>
  asked.change?.table === 'officialDocuments' &&
  (asked.change.fields?.signedOn ?? null) !== null &&
  paperKindsOf(asked).some(isOneOf(orderKinds));

const conditions: Record<Exclude<PermissionCondition, 'byStep'>, (asked: Asked) => boolean> = {
  ownCourses: ({ who, scope }) =>
    scope.courseId !== undefined && (who.ownCourses ?? []).includes(scope.courseId),
  ownName: onlyOwnName,
  ofProgramme: attachedTo('programmes'),
  ofProgrammeOrIntake: attachedTo('programmes', 'intakes'),
  ofCoordinator: attachedTo('people', 'intakes', 'certificateTemplates'),
  coursePaper: isCoursePaper,
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
 * server before it takes it. Of a change of an attachment or a paper `scope.ownerTable` must be known where it is not an
 * administrator's: the table of the owner that the stored record has, or the sent one where it is created; of a paper
 * `scope.paperKind` too. An order is signed by nobody without `signOrders`. Pure; who else may, and by which clause, is
 * said by `permissionsMatrix` and `permissionClauses`.
 */
export function mayChange(who: Who, change: AskedChange, scope: RecordScope = {}): Permission {
  const asked = { who, scope, change };
  const own = permission(signsOrder(asked) ? 'signOrders' : subjectOfTable[change.table], asked);
  return !own.allowed && isOnlyLock(change) && permission('signOrders', asked).allowed
    ? { allowed: true }
    : own;
}

/**
 * Whether this user may do this, or see it. Pure.
 */
export const mayDo = (who: Who, action: PermittedAction, scope: RecordScope = {}): Permission =>
  permission(action, { who, scope });
