import type { FastifyInstance } from 'fastify';
import { contentHash } from '#shared/model/development/content-hash.ts';
import { discussionAddress, newDiscussionId } from '#shared/model/development/discussion-link.ts';
import type { ProgrammeContent } from '#shared/model/programme.ts';
import type { Records, TableName } from '#shared/model/records.ts';
import { schemaVersion } from '#shared/model/schema-version.ts';
import { completeProgramme } from '#shared/regulation/checks/complete-programme.fixture.ts';
import { type SentChange, syncVersion } from '#shared/sync/messages.ts';
import {
  addTestingOrganisation,
  ask,
  type TestingAnswer,
  type TestingOrganisation,
  type TestingPerson,
} from '../app/testing-server.ts';
import type { SqlStore } from '../storage/sql.ts';

/** A posted draft under test, in an organisation of its own. */
export interface TestingDiscussion {
  id: string;
  organisation: TestingOrganisation;
  people: { director: TestingPerson; methodologist: TestingPerson };
  content: ProgrammeContent;
  /** Writes a record as a program does. */
  write<Name extends TableName>(
    by: TestingPerson,
    table: Name,
    kind: 'create' | 'update',
    fields: Partial<Records[Name]> & { id: string },
  ): Promise<TestingAnswer>;
  /** Takes the next step of the development. */
  step(by: TestingPerson, event: string, on: string, more?: Partial<Records['workflowSteps']>): Promise<void>;
  publish(by?: TestingPerson, more?: object): Promise<TestingAnswer>;
}

interface PostedDraft {
  change?: (content: ProgrammeContent) => ProgrammeContent;
  /** One that is there already; otherwise another one each time. */
  organisation?: TestingOrganisation;
  /** The rows of the text are in the log too, so that a program has what it hands over. */
  withText?: boolean;
}

let made = 0;

/** Brings a programme as far as the posting of its draft on 2 March 2026: the discussion runs until 17 March. */
export async function postDraft(
  app: FastifyInstance,
  store: SqlStore,
  { change = (content) => content, organisation: given, withText = false }: PostedDraft = {},
): Promise<TestingDiscussion> {
  const organisation = given ?? (await addTestingOrganisation(store, `Ұйым ${++made}`));
  const people = {
    director: await organisation.add('director'),
    methodologist: await organisation.add('methodologist'),
  };
  const id = newDiscussionId();
  const content = change(completeProgramme());
  const programmeId = content.programme.id;
  const last = new Map<string, string>();

  const write: TestingDiscussion['write'] = async (by, table, kind, fields) => {
    const changeId = crypto.randomUUID();
    const sent: SentChange = {
      ...{ id: changeId, group: changeId, scope: programmeId, table, recordId: fields.id, kind },
      ...{ before: kind === 'create' ? null : {}, after: { ...fields }, base: null },
      ...{ user: by.session.account, clock: `0mw${String(Date.now()).padStart(10, '0')}x`, at: '2026-03-02' },
      ...{ schemaVersion, undoes: null, seen: 1000 },
    };
    const { device } = by.session;
    const body = { version: syncVersion, after: last.get(device) ?? null, point: null, changes: [sent] };
    const answer = await ask(app, 'POST /api/v1/changes/push', { token: by.token, body });
    if (!answer.text.includes('"taken":true')) throw new Error(answer.text);
    last.set(device, changeId);
    return answer;
  };

  let steps = 0;
  const step: TestingDiscussion['step'] = async (by, event, on, more = {}) => {
    const n = ++steps;
    await write(by, 'workflowSteps', 'create', {
      ...{ id: `${programmeId}:1/${n}`, machine: 'development', ownerId: `${programmeId}:1`, programmeId, n },
      ...{ event, on, at: `${on}T06:00:00.000Z`, by: null, documentId: null, versionId: null },
      ...{ link: '', note: '' },
      ...more,
    });
  };

  const { director, methodologist } = people;
  await write(director, 'organisations', 'create', content.organisation);
  await write(methodologist, 'programmes', 'create', content.programme);
  if (withText) await writeText(content, (table, row) => write(methodologist, table, 'create', row));
  const began = { number: 1, kind: 'new', cameFrom: null, startedAt: '2026-03-02' } as const;
  await write(methodologist, 'developments', 'create', { id: `${programmeId}:1`, programmeId, ...began });
  await step(director, 'signProtocol', '2026-03-02');
  await step(director, 'signDevelopmentOrder', '2026-03-02');
  await write(methodologist, 'programmeVersions', 'create', {
    ...{ id: 'v', programmeId, developmentId: `${programmeId}:1`, reason: 'discussion' },
    ...{ at: '2026-03-02', attachmentId: 'a', contentHash: await contentHash(content) },
  });
  const link = discussionAddress('https://ereje.example', id);
  await step(methodologist, 'publishDraft', '2026-03-02', { link, versionId: 'v' });

  return {
    ...{ id, organisation, people, content, write, step },
    publish: (by = methodologist, more = {}) =>
      ask(app, `POST /api/v1/discussions/${id}`, {
        token: by.token,
        body: { step: `${programmeId}:1/3`, content, ...more },
      }),
  };
}

async function writeText(
  { sections, glossary, aims, curriculum, literature }: ProgrammeContent,
  write: (table: TableName, row: { id: string }) => Promise<unknown>,
): Promise<void> {
  const rows: [TableName, readonly { id: string }[]][] = [
    ['sections', sections],
    ['glossaryTerms', glossary],
    ['aims', aims],
    ['curriculumRows', curriculum],
    ['literatureEntries', literature],
  ];
  for (const [table, some] of rows) for (const row of some) await write(table, row);
}

/** Somebody's browser: it keeps the cookie, sends forms as browsers do, and runs no scripts. */
export function testingBrowser(app: FastifyInstance, remoteAddress = '10.0.0.1') {
  let cookie = '';
  async function request(method: 'GET' | 'POST', url: string, fields?: Record<string, string>) {
    const answer = await app.inject({
      method,
      url,
      remoteAddress,
      headers: {
        ...(cookie && { cookie }),
        ...(fields && { 'content-type': 'application/x-www-form-urlencoded' }),
      },
      ...(fields && { payload: new URLSearchParams(fields).toString() }),
    });
    const [set] = [answer.headers['set-cookie'] ?? []].flat();
    if (set) cookie = set.split(';')[0] ?? '';
    const location = String(answer.headers.location ?? '');
    return {
      status: answer.statusCode,
      text: answer.body,
      headers: answer.headers,
      location,
      set: set ?? '',
    };
  }
  const hidden = (page: string, name: string) =>
    new RegExp(`name="${name}" value="([^"]+)"`).exec(page)?.[1] ?? '';
  return {
    request,
    cookie: () => cookie,
    holdCookie(value: string) {
      cookie = value;
    },
    get: (url: string) => request('GET', url),
    /** Fills in a form of a page and sends it. */
    async send(page: string, to: string, fields: Record<string, string>) {
      const { text } = await request('GET', page);
      const own = { token: hidden(text, 'token'), form: hidden(text, 'form') };
      return request('POST', to, { ...own, ...fields });
    },
  };
}
export type TestingBrowser = ReturnType<typeof testingBrowser>;

export const ainur = {
  name: 'Айнұр Сейітова',
  affiliation: '№ 5 мектеп',
  email: 'ainur@example.kz',
  password: 'ұзақ құпиясөз',
};

/** Somebody who has registered. */
export async function registered(
  app: FastifyInstance,
  id: string,
  who = ainur,
  address = '10.0.0.1',
): Promise<TestingBrowser> {
  const browser = testingBrowser(app, address);
  const answer = await browser.send(`/d/${id}/enter`, `/d/${id}/register`, who);
  if (answer.status !== 303) throw new Error(answer.text);
  return browser;
}
