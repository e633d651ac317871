import { type UserRole, userRoles } from '#shared/model/user.ts';
import { syncVersion } from '#shared/sync/messages.ts';
import type { TestingPerson } from './testing-server.ts';

/** Who is answered at an endpoint. Written by hand, apart from the routes: this is what they are held to. */
export interface AccessRow {
  /** Without a session. */
  nobody: boolean;
  /** With a session whose password is for one time. */
  oneTime: boolean;
  roles: readonly UserRole[];
  /** The answer to what is aimed is no problem: it says of each part that it was not taken. */
  refusesInside?: boolean;
  /**
   * A valid request that aims at what belongs to `victim`: an administrator of another organisation sends it, and
   * must neither change nor learn anything.
   */
  aimed?(victim: TestingPerson): { place?: string; body?: object };
}

const open: AccessRow = { nobody: true, oneTime: true, roles: userRoles };
const everybody: AccessRow = { nobody: false, oneTime: false, roles: userRoles };
const administrator: AccessRow = { nobody: false, oneTime: false, roles: ['administrator'] };

const writers: AccessRow = { nobody: false, oneTime: false, roles: ['administrator', 'methodologist'] };

const testWriters: AccessRow = { nobody: false, oneTime: false, roles: ['administrator', 'coordinator'] };

const bytes = (length: number) => Buffer.alloc(length, 1).toString('base64');
const scrypt = { cost: 2, blockSize: 1, parallelization: 1 };
// Names the data key that the testing organisations have.
const keys = {
  salt: bytes(16),
  scrypt,
  authKey: bytes(32),
  wrappedKey: bytes(60),
  dataKeyId: 'AAAAAAAAAAAAAAAA',
};

/** Each endpoint × who. An endpoint without a row fails the tests. */
export const accessTable: Readonly<Record<string, AccessRow>> = {
  'GET /*': open,
  'GET /api/health': open,
  // Asked from this computer in the tests; from others it is told to nobody, which has a test of its own.
  'GET /api/metrics': open,
  'GET /api/openapi.json': open,
  'POST /api/v1/login/salt': open,
  'POST /api/v1/login': open,
  'POST /api/v1/logout': { ...everybody, oneTime: true },
  'GET /api/v1/session': { ...everybody, oneTime: true },
  'POST /api/v1/password': {
    ...everybody,
    oneTime: true,
    aimed: () => ({ body: { oldAuthKey: bytes(32), ...keys } }),
  },
  'GET /api/v1/accounts': administrator,
  'POST /api/v1/accounts': {
    ...administrator,
    aimed: ({ session, login }) => ({
      body: { id: session.account, login, name: 'А', role: 'administrator', ...keys },
    }),
  },
  'POST /api/v1/accounts/:id/password': {
    ...administrator,
    aimed: ({ session }) => ({ place: `/api/v1/accounts/${session.account}/password`, body: keys }),
  },
  'POST /api/v1/accounts/:id/disabled': {
    ...administrator,
    aimed: ({ session }) => ({
      place: `/api/v1/accounts/${session.account}/disabled`,
      body: { disabled: true },
    }),
  },
  'GET /api/v1/devices': everybody,
  'POST /api/v1/devices/:id/revoke': {
    ...administrator,
    aimed: ({ session }) => ({ place: `/api/v1/devices/${session.device}/revoke` }),
  },
  'GET /api/v1/audit': administrator,
  'POST /api/v1/changes/push': {
    ...everybody,
    refusesInside: true,
    aimed: ({ session }) => ({
      body: {
        version: syncVersion,
        after: null,
        point: null,
        changes: [
          {
            ...{ id: 'c', group: 'g', scope: session.account, table: 'users', recordId: session.account },
            ...{ kind: 'update', before: { role: 'administrator' }, after: { role: 'viewer' }, base: null },
            ...{
              user: session.account,
              clock: 'a',
              at: '2026-11-01',
              schemaVersion: 1,
              undoes: null,
              seen: 0,
            },
          },
        ],
      },
    }),
  },
  'POST /api/v1/changes/pull': {
    ...everybody,
    aimed: () => ({ body: { version: syncVersion, after: null, point: { seq: 1, id: 'none' }, limit: 10 } }),
  },
  'POST /api/v1/records': everybody,
  'POST /api/v1/common-point': everybody,
  // A device of another organisation may have the same id: nothing is told of it.
  'POST /api/v1/devices/renew': everybody,
  'POST /api/v1/leases': {
    ...everybody,
    // Read from the log of the first organisation: the second one has no such change.
    aimed: () => ({
      body: {
        ...{ version: syncVersion, kind: 'certificates', size: 1, highest: 0 },
        year: new Date().getUTCFullYear(),
        ...{ request: '00000000-0000-4000-8000-000000000000', point: { seq: 1, id: 'none' } },
      },
    }),
  },
  'GET /api/v1/numbers': everybody,
  // Rows and blocks are named by kind, year and number, never by an organisation: what is reached is the own one's.
  'POST /api/v1/numbers/begin': administrator,
  'POST /api/v1/numbers/told': everybody,
  'POST /api/v1/attachments/stored': everybody,
  // A record of the same id may be there too: what is found is the own organisation's.
  'POST /api/v1/attachments/:id/write': {
    ...everybody,
    aimed: () => ({
      place: '/api/v1/attachments/attached/write',
      body: { size: 100, hash: 'a'.repeat(64), from: 0, bytes: '' },
    }),
  },
  'POST /api/v1/attachments/:id/read': {
    ...everybody,
    aimed: () => ({ place: '/api/v1/attachments/attached/read', body: { from: 0, length: 1 } }),
  },
  'GET /api/v1/poke': everybody,
  'GET /api/v1/discussions': writers,
  // The step of another organisation is none here.
  'POST /api/v1/discussions/:id': {
    ...writers,
    aimed: () => ({
      place: '/api/v1/discussions/aaaaaaaaaaaaaaaaaaaa',
      body: { step: 'p:1/3', content: {} },
    }),
  },
  // Pages for everybody, where accounts count for nothing: tests of their own in `server/discussion`.
  'GET /d/:id': open,
  'GET /d/:id/draft.docx': open,
  'GET /d/:id/enter': open,
  'POST /d/:id/register': open,
  'POST /d/:id/sign-in': open,
  'POST /d/:id/sign-out': open,
  'POST /d/:id/remarks': open,
  // A test of the same id may be there too: what is reached is the own organisation's.
  'POST /api/v1/test-rooms/:id/open': testWriters,
  'GET /api/v1/test-rooms/:id': testWriters,
  'POST /api/v1/test-rooms/:id/close': {
    ...testWriters,
    aimed: () => ({ place: '/api/v1/test-rooms/test-1/close', body: {} }),
  },
  // Asked for by a place of the log, never by an organisation: what is told is the own one's.
  'POST /api/v1/certificates/registrations': everybody,
  // Pages for everybody, where accounts count for nothing: tests of their own in `server/certificates`.
  'GET /v': open,
  'GET /v/:token': open,
  // Pages for everybody, where accounts count for nothing: tests of their own in `server/tests`.
  'GET /t/:id': open,
  'GET /t/:id/*': open,
  'POST /t/:id/*': open,
};
