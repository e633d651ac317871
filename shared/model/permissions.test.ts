import { describe, expect, test } from 'vitest';
import { isClauseId } from '#shared/regulation/clause-id.ts';
import en from '../languages/en/permissions.json' with { type: 'json' };
import kk from '../languages/kk/permissions.json' with { type: 'json' };
import ru from '../languages/ru/permissions.json' with { type: 'json' };
import { coursePaperKinds, officialDocumentKinds, orderKinds } from './development/official-document.ts';
import { type AskedChange, mayChange, mayDo, type RecordScope, type Who } from './permissions.ts';
import {
  actions,
  permissionClauses,
  permissionsMatrix,
  recordSubjects,
  subjectOfTable,
} from './permissions-matrix.ts';
import { tableNames } from './records.ts';
import { type UserRole, userRoles } from './user.ts';

const subjects = [...recordSubjects, ...actions];
const who = (role: UserRole | null, more: Partial<Who> = {}): Who => ({ role, userId: 'me', ...more });
const update = (table: AskedChange['table'], recordId = 'r', fields = {}): AskedChange => ({
  table,
  kind: 'update',
  recordId,
  fields,
});

describe('the matrix is whole', () => {
  test('every role stands under every subject, and nothing else does', () => {
    expect(Object.keys(permissionsMatrix).sort()).toEqual([...subjects].sort());
    for (const subject of subjects) {
      expect(Object.keys(permissionsMatrix[subject]), subject).toEqual([...userRoles]);
    }
  });

  test('every table belongs to a subject, and every subject of records has a table', () => {
    expect(Object.keys(subjectOfTable).sort()).toEqual([...tableNames].sort());
    expect(new Set(Object.values(subjectOfTable))).toEqual(new Set(recordSubjects));
  });

  test('somebody may do each thing, and a viewer none', () => {
    for (const subject of subjects) {
      const { viewer, ...others } = permissionsMatrix[subject];
      // Who may take a step is said by its machine.
      expect(Object.values(others), subject).toContain(subject === 'steps' ? 'byStep' : true);
      expect(viewer, subject).toBe(subject === 'users' ? 'ownName' : false);
    }
  });

  test.each([
    ['kk', kk],
    ['ru', ru],
    ['en', en],
  ])('every reason is a whole sentence in %s', (_language, texts) => {
    expect(Object.keys(texts.reasons).sort()).toEqual([...subjects].sort());
    for (const sentence of Object.values(texts.reasons)) expect(sentence).toMatch(/^\p{Lu}.{15,}\.$/u);
  });

  test('every clause that is named exists in its own regulation', () => {
    for (const subject of subjects) {
      for (const [regulation, clause] of Object.entries(permissionClauses[subject])) {
        expect(isClauseId(clause), clause).toBe(true);
        expect(clause.startsWith(`${regulation}-`), clause).toBe(true);
      }
    }
  });
});

/** What stands in the matrix, once more and at one glance: + may, · may not, ? under a condition. */
const glance = `
                        administrator director methodologist coordinator trainer procurementSpecialist analyst councilSecretary viewer
organisation            + + · · · · · · ·
programmes              + · + · · · · · ·
needsAndRemarks         + · + · · · · · ·
papers                  + + + ? · · · + ·
steps                   ? ? ? ? ? ? ? ? ·
people                  + · · + · · · · ·
courses                 + · · + · · · · ·
attendanceAndGrades     + · · + ? · · · ·
attachments             + ? ? ? · · · ? ·
users                   + ? ? ? ? ? ? ? ?
signOrders              · + · · · · · · ·
registerCertificates    + · · + · · · · ·
decideInCouncil         · · · · · · · + ·
runMonitorings          + · · + · · + · ·
manageUsers             + · · · · · · · ·
manageServer            + · · · · · · · ·
restoreData             + · · · · · · · ·
seePersonalData         + + · + · + · · ·
exportPersonalData      + · · + · · · · ·
`;
const [roles = [], ...rows] = glance
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/));

test.each(rows)('%s: who may, role by role', (subject, ...marks) => {
  const table = tableNames.find((name) => subjectOfTable[name] === subject);
  const action = actions.find((one) => one === subject);
  const answer = (role: UserRole) =>
    table ? mayChange(who(role), update(table)) : action && mayDo(who(role), action);
  expect(roles).toEqual([...userRoles]);
  expect(marks).toHaveLength(userRoles.length);
  for (const [index, role] of userRoles.entries()) {
    // Of a record of which nothing is known no condition holds.
    expect(answer(role), role).toEqual(
      marks[index] === '+' ? { allowed: true } : { allowed: false, reason: subject },
    );
    const stored = Object.entries(permissionsMatrix).find(([key]) => key === subject)?.[1][role];
    expect(typeof stored === 'string', role).toBe(marks[index] === '?');
  }
});

test('where nobody was named yet everything is allowed', () => {
  for (const table of tableNames) expect(mayChange(who(null), update(table))).toEqual({ allowed: true });
  for (const action of actions) expect(mayDo(who(null), action)).toEqual({ allowed: true });
});

test.each(tableNames)('the answer for %s is the same for every kind of change', (table) => {
  for (const role of userRoles) {
    const answers = (['create', 'update', 'remove', 'text'] as const).map(
      (kind) => mayChange(who(role), { ...update(table), kind }).allowed,
    );
    expect(new Set(answers).size, role).toBe(1);
  }
});

test("O10-14: the director's order to update opens the text, which the director does not write", () => {
  const change = (role: UserRole, fields: Record<string, unknown>) =>
    mayChange(who(role), update('programmes', 'p', fields));
  expect(change('director', { textLocked: false })).toEqual({ allowed: true });
  expect(change('methodologist', { textLocked: false })).toEqual({ allowed: true });
  const refused = { allowed: false, reason: 'programmes' };
  expect(change('director', { textLocked: false, hours: 72 })).toEqual(refused);
  expect(change('director', {})).toEqual(refused);
  expect(change('councilSecretary', { textLocked: false })).toEqual(refused);
});

test('a user changes the own name, but not the own role, nor the name of another', () => {
  const trainer = who('trainer');
  expect(mayChange(trainer, update('users', 'me', { name: 'Айша' })).allowed).toBe(true);
  expect(mayChange(trainer, update('users', 'me', { name: 'Айша', role: 'administrator' })).allowed).toBe(
    false,
  );
  expect(mayChange(trainer, update('users', 'me', { deletedAt: null })).allowed).toBe(false);
  expect(mayChange(trainer, update('users', 'other', { name: 'Айша' })).allowed).toBe(false);
  expect(mayChange(trainer, { ...update('users', 'me', { name: 'Айша' }), kind: 'create' }).allowed).toBe(
    false,
  );
  expect(mayChange(trainer, { ...update('users', 'me'), kind: 'remove' }).allowed).toBe(false);
  // An update that does not say what it writes could write anything.
  expect(mayChange(trainer, { table: 'users', kind: 'update', recordId: 'me' }).allowed).toBe(false);
  expect(mayChange(trainer, { ...update('users', 'me'), fields: null }).allowed).toBe(false);
});

describe('O10-17, O10-21: papers of an intake', () => {
  const paper = (kind: AskedChange['kind'], fields: Record<string, unknown> = {}): AskedChange => ({
    ...{ table: 'officialDocuments', recordId: 'd', kind },
    fields,
  });
  const may = (role: UserRole, ...[change, scope]: [AskedChange, RecordScope]) =>
    mayChange(who(role), change, scope).allowed;
  const order = { paperKind: 'enrolmentOrder', ownerTable: 'intakes' } as const;

  test.each(coursePaperKinds)(
    'the coordinator prepares %s, of an intake or of a trainee in one',
    (paperKind) => {
      for (const ownerTable of ['intakes', 'enrolments'] as const) {
        for (const kind of ['create', 'update', 'remove'] as const) {
          expect(may('coordinator', paper(kind, { number: '3' }), { paperKind, ownerTable })).toBe(true);
        }
      }
    },
  );

  test.each(officialDocumentKinds.filter((kind) => !coursePaperKinds.some((one) => one === kind)))(
    'the coordinator does not prepare %s, which is a paper of a programme',
    (paperKind) => {
      expect(may('coordinator', paper('create'), { paperKind, ownerTable: 'intakes' })).toBe(false);
    },
  );

  test('nor is a paper of an intake made one of a programme, or the other way', () => {
    expect(may('coordinator', paper('update', { kind: 'approvalOrder' }), order)).toBe(false);
    expect(may('coordinator', paper('update', { kind: 'scoreSheet' }), order)).toBe(true);
    const programmes = { paperKind: 'approvalOrder', ownerTable: 'intakes' } as const;
    expect(may('coordinator', paper('update', { kind: 'scoreSheet' }), programmes)).toBe(false);
    expect(may('coordinator', paper('update'), { paperKind: 'scoreSheet' })).toBe(false);
    expect(may('coordinator', paper('update'), { ownerTable: 'intakes' })).toBe(false);
  });

  test('a trainer prepares none', () => {
    expect(may('trainer', paper('create'), order)).toBe(false);
  });

  test.each(orderKinds)('%s is signed by the director and by nobody else', (paperKind) => {
    const scope = { paperKind, ownerTable: 'intakes' } as const;
    for (const role of userRoles) {
      const signed = mayChange(who(role), paper('update', { signedOn: '2027-01-25' }), scope);
      expect(signed, role).toEqual(
        role === 'director' ? { allowed: true } : { allowed: false, reason: 'signOrders' },
      );
    }
    // Also where the paper comes signed, and where the change brings its kind along.
    const made = paper('create', { kind: paperKind, signedOn: '2027-01-25' });
    expect(may('administrator', made, { ownerTable: 'intakes' })).toBe(false);
  });

  test('whatever is no order is signed by who prepares it', () => {
    const scope = { paperKind: 'scoreSheet', ownerTable: 'intakes' } as const;
    expect(may('coordinator', paper('update', { signedOn: '2027-02-12' }), scope)).toBe(true);
    expect(may('coordinator', paper('update', { signedOn: null }), order)).toBe(true);
  });
});

test("O10-19: people's papers are attached by the coordinator, a programme's by the methodologist, an intake's by the coordinator or the director", () => {
  const create: AskedChange = { table: 'attachments', kind: 'create', recordId: 'a' };
  const may = (role: UserRole, ownerTable: 'people' | 'programmes' | 'intakes' | 'users') =>
    mayChange(who(role), create, { ownerTable }).allowed;
  expect(may('coordinator', 'people')).toBe(true);
  expect(may('coordinator', 'intakes')).toBe(true);
  expect(may('director', 'intakes')).toBe(true);
  expect(may('director', 'people')).toBe(false);
  expect(may('methodologist', 'intakes')).toBe(false);
  expect(may('coordinator', 'programmes')).toBe(false);
  expect(may('methodologist', 'programmes')).toBe(true);
  expect(may('methodologist', 'people')).toBe(false);
  expect(may('methodologist', 'users')).toBe(false);
  const remove = update('attachments', 'a', { deletedAt: '2026-01-01' });
  const move = update('attachments', 'a', { ownerId: 'other' });
  expect(mayChange(who('methodologist'), remove, { ownerTable: 'programmes' }).allowed).toBe(true);
  expect(mayChange(who('methodologist'), move, { ownerTable: 'programmes' }).allowed).toBe(false);
  expect(mayChange(who('administrator'), move).allowed).toBe(true);
});

test('O10-24: a trainer marks attendance in the own courses only', () => {
  const trainer = who('trainer', { ownCourses: ['c1'] });
  const mark = update('attendance', 'e1/2026-03-02');
  expect(mayChange(trainer, mark, { courseId: 'c1' }).allowed).toBe(true);
  expect(mayChange(trainer, mark, { courseId: 'c2' }).allowed).toBe(false);
  expect(mayChange(trainer, mark).allowed).toBe(false);
  expect(mayChange(who('trainer'), mark, { courseId: 'c1' }).allowed).toBe(false);
});
