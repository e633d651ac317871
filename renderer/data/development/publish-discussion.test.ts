import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ZodType } from 'zod';
import { contentHash } from '#shared/model/development/content-hash.ts';
import { newDiscussionId } from '#shared/model/development/discussion-link.ts';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import { completeProgramme } from '#shared/regulation/checks/complete-programme.fixture.ts';
import { prepareAttachment } from '../attachments.ts';
import { database } from '../database.ts';
import { readProgrammeContent, storeProgramme, updateProgramme } from '../programmes.ts';
import { programmeId, startWithProgramme } from '../testing-complete-programme.ts';
import { readWorkingCalendar } from '../working-calendar.ts';
import { publishDrafts } from './publish-discussion.ts';
import { readDevelopment } from './read-development.ts';
import { takeStep } from './take-step.ts';
import { actInDevelopment } from './write-development.ts';

const kept = new Map<string, string>();
let id = '';

/** What the server was asked, and how it answers. */
let asked: { path: string; body: unknown }[] = [];
let shown: { id: string; publishedAt: string }[] = [];
let refusal: string | null = null;
const ask = async <T>(path: string, answer: ZodType<T>, body?: unknown): Promise<Outcome<T>> => {
  asked.push({ path, body });
  if (refusal && body !== undefined) return failure(refusal);
  if (body !== undefined) shown.push({ id, publishedAt: '2026-03-02T07:00:00.000Z' });
  return success(answer.parse(body === undefined ? { drafts: shown } : shown.at(-1)));
};
const sent = () => asked.filter(({ body }) => body !== undefined);
const known = () => JSON.parse(kept.get('ereje.drafts') ?? '{}');

startWithProgramme();
beforeEach(() => {
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
  [asked, shown, refusal, id] = [[], [], null, newDiscussionId()];
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** The step that posts the draft at `link`, with what goes before it. */
async function post(link: string): Promise<void> {
  const view = await readDevelopment(programmeId);
  if (!view) throw new Error('There is no programme');
  const at = {
    machine: 'development',
    ownerId: 'p:1',
    programmeId,
    on: '2026-03-02',
    at: '',
    by: null,
  } as const;
  const none = { documentId: null, versionId: null, link: '', note: '' };
  await actInDevelopment(
    view,
    ['signProtocol', 'signDevelopmentOrder'].map((event, index) => ({
      table: 'workflowSteps',
      kind: 'create',
      record: { ...at, ...none, id: `p:1/${index + 1}`, n: index + 1, event },
    })),
  );
  const posted = await takeStep(
    programmeId,
    'publishDraft',
    { on: '2026-03-02', link },
    await readWorkingCalendar(),
  );
  if (!posted.ok) throw new Error(posted.problem.code);
}

test('O10-9: a posted draft is handed over with the text that was kept, once', async () => {
  await post(`https://ereje.example/d/${id}`);
  await publishDrafts('methodologist', ask);
  const content = await readProgrammeContent(programmeId);
  expect(sent()).toEqual([{ path: `/api/v1/discussions/${id}`, body: { step: 'p:1/3', content } }]);
  expect(known()[id]).toEqual({ publishedAt: '2026-03-02T07:00:00.000Z', problem: null });
  await publishDrafts('methodologist', ask);
  expect(sent()).toHaveLength(1);
});

test('what was written after the posting is not shown: the kept text is', async () => {
  await post(`https://ereje.example/d/${id}`);
  const [version] = await database.programmeVersions.toArray();
  await updateProgramme(programmeId, { authors: 'Басқа автор' });
  await publishDrafts('administrator', ask);
  const [{ body } = { body: null }] = sent();
  expect(await contentHash((body as { content: never }).content)).toBe(version?.contentHash);
});

test('what the server did not take waits with the reason, and is handed over again', async () => {
  await post(`https://ereje.example/d/${id}`);
  refusal = 'discussionUnknown';
  await publishDrafts('methodologist', ask);
  expect(known()[id]).toEqual({ publishedAt: null, problem: { code: 'discussionUnknown' } });
  refusal = null;
  await publishDrafts('methodologist', ask);
  expect(known()[id]).toEqual({ publishedAt: '2026-03-02T07:00:00.000Z', problem: null });
});

test('a draft that another computer handed over is known, and not sent', async () => {
  await post(`https://ereje.example/d/${id}`);
  shown = [{ id, publishedAt: '2026-03-02T06:30:00.000Z' }];
  await publishDrafts('methodologist', ask);
  expect(sent()).toEqual([]);
  expect(known()[id]).toEqual({ publishedAt: '2026-03-02T06:30:00.000Z', problem: null });
});

test("a draft on the organisation's own portal is no matter of the server, nor is it asked for other roles", async () => {
  await post('https://portal.example/jarialanym');
  await publishDrafts('methodologist', ask);
  expect(asked).toEqual([]);
  await database.delete();
  await database.open();
  await storeProgramme(completeProgramme(), [
    { table: 'organisations', kind: 'create', record: completeProgramme().organisation },
  ]);
  await post(`https://ereje.example/d/${id}`);
  await publishDrafts('director', ask);
  expect(asked).toEqual([]);
});

test('a kept text whose file says something else is not handed over', async () => {
  await post(`https://ereje.example/d/${id}`);
  await updateProgramme(programmeId, { authors: 'Басқа автор' });
  const other = await prepareAttachment(programmeId, new File(['{}'], 'discussion.ereje'));
  if (!other.ok) throw new Error(other.problem.code);
  const [version] = await database.programmeVersions.toArray();
  await database.attachments.put({ ...other.value, id: version?.attachmentId ?? '' });
  await publishDrafts('methodologist', ask);
  expect(sent()).toEqual([]);
  expect(known()[id]).toMatchObject({ publishedAt: null, problem: { code: 'programmeFileNotOurs' } });
});
