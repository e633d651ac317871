import axe from 'axe-core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type Mounted, mount } from '#renderer/app/testing/mount.tsx';
import { readAttempts } from '#renderer/data/courses/attempts.ts';
import { storeIntake, testEnrolment, testIntakeId } from '#renderer/data/courses/testing-trainees.ts';
import { forgetServer, keepSignedIn } from '#renderer/data/sync/account/server-place.ts';
import { emptyDatabase } from '#renderer/data/testing-database.ts';
import { act } from '#renderer/data/undo.ts';
import { platform } from '#renderer/platform/current.ts';
import texts from '#shared/languages/kk/courses.json' with { type: 'json' };
import courseProblems from '#shared/languages/kk/problems.courses.json' with { type: 'json' };
import problems from '#shared/languages/kk/problems.json' with { type: 'json' };
import type { CourseTest } from '#shared/model/course/test.ts';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import type { TestRoomState } from '#shared/test-taking/room-bridge.ts';
import { TestsPanel } from '../tests-panel.tsx';
import { roomsInMemory } from './testing-rooms.ts';

const { testRoom: words } = texts;
const group = '1-топ';
const named = (text: string) => text.replace('{{group}}', group).replace('{{name}}', group);
const later = { timeout: 6_000 };
const [first = ''] = [testEnrolment(0)];
const question = {
  ...{ questionId: 'q0', text: 'сұрақ', rightAnswerId: 'b' },
  answers: ['a', 'b'].map((id) => ({ id, text: `${id} жауабы` })),
};
let mounted: Mounted | null = null;
let isAway = false;

/** A server with one room, as programs speak to it. */
function serverWith({ rooms }: ReturnType<typeof roomsInMemory>) {
  const bodyOf = async (body: unknown) =>
    body instanceof Blob
      ? new Response(body.stream().pipeThrough(new DecompressionStream('gzip'))).json()
      : JSON.parse(String(body ?? '{}'));
  const asked = async (path: string, body: unknown): Promise<Outcome<TestRoomState | null>> => {
    if (path === '/api/v1/test-rooms/test-1') return rooms.testRoomState('test-1');
    const sent = await bodyOf(body);
    if (path.endsWith('/open')) return rooms.startTestRoom({ room: sent.room, host: '' });
    return path.endsWith('/close') ? rooms.stopTestRoom('test-1') : failure('addressUnknown');
  };
  return async (url: string, { body }: RequestInit): Promise<Response> => {
    if (isAway) throw new TypeError('Failed to fetch');
    const answer = await asked(new URL(url).pathname, body);
    if (!answer.ok || !answer.value) return Response.json(answer.ok ? success(null) : answer);
    const { address, ...report } = answer.value;
    return Response.json(success({ ...report, path: address && '/t/kezdeysoq/' }));
  };
}

beforeEach(async () => {
  isAway = false;
  await emptyDatabase();
  await storeIntake(4, 2);
  const record: CourseTest = {
    ...{ id: 'test-1', intakeId: testIntakeId, groupId: 'g0', language: 'kk', seed: 's', minutes: 40 },
    ...{ variants: [[question]], drawnAt: '2027-02-11T05:00:00.000Z', deletedAt: null },
  };
  await act(testIntakeId, [{ table: 'courseTests', kind: 'create', record }]);
});
afterEach(() => {
  mounted?.unmount();
  platform.testRooms = null;
  forgetServer();
  vi.unstubAllGlobals();
});

async function open({ local }: { local: boolean }) {
  const server = roomsInMemory();
  await keepSignedIn({
    ...{ address: 'https://ereje.example.kz', organisation: { id: 'o', name: 'Орталық' } },
    ...{ account: { id: 'u', login: 'u', name: 'Үлгі', role: 'coordinator' }, token: 't' },
  });
  vi.stubGlobal('fetch', serverWith(server));
  platform.testRooms = local ? roomsInMemory().rooms : null;
  mounted = await mount(<TestsPanel intakeId={testIntakeId} />);
  await expect.element(page.getByText(words.title)).toBeVisible();
  return server;
}
const openButton = () => page.getByRole('button', { name: named(words.openFor) });
const dialog = () => page.getByRole('dialog');
const openNow = () => userEvent.click(dialog().getByRole('button', { name: words.open, exact: true }));
const expectOnline = () =>
  expect.element(page.getByText('https://ereje.example.kz/t/kezdeysoq/')).toBeVisible();
const faultsOf = async (element: Element) => {
  const { violations } = await axe.run(element, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] });
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
};

test('O10-28: the desktop program asks whether the test is taken in this room or online', async () => {
  const server = await open({ local: true });
  await expect.element(page.getByRole('region', { name: words.title })).toMatchTextContent(words.bothWays);
  await expect.element(openButton()).toBeEnabled();
  await userEvent.click(openButton());
  await expect.element(dialog().getByRole('radio', { name: words.ways.room })).toBeChecked();
  await expect.element(dialog().getByText(words.network, { exact: true })).toBeVisible();
  await userEvent.click(dialog().getByRole('radio', { name: words.ways.online }));
  await expect.element(dialog().getByText(words.network, { exact: true })).not.toBeInTheDocument();
  expect(await faultsOf(dialog().element())).toEqual([]);
  await openNow();
  await expectOnline();
  expect(JSON.stringify(server.roomOf())).not.toContain('rightAnswerId');
  server.enter(first)([[0, 1]], true);
  await expect
    .poll(() => readAttempts(testIntakeId), later)
    .toMatchObject([{ enrolmentId: first, way: 'online', rightAnswers: 1 }]);
});

test('O10-28: in a browser online is the only way; closing stores what was chosen', async () => {
  const server = await open({ local: false });
  await expect.element(openButton()).toBeEnabled();
  await userEvent.click(openButton());
  await expect.element(dialog()).toMatchTextContent(words.onlineExplanation);
  expect(dialog().getByRole('radio').elements()).toEqual([]);
  await openNow();
  await expectOnline();
  server.enter(first)([[0, 1]]);
  await expect.element(page.getByText(words.progress.writing, { exact: true }), later).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: named(words.closeFor) }));
  await userEvent.click(dialog().getByRole('button', { name: words.closeNow, exact: true }));
  await expect
    .poll(() => readAttempts(testIntakeId), later)
    .toMatchObject([{ enrolmentId: first, way: 'online', rightAnswers: 1 }]);
});

test('O10-28: a test that somebody has begun online is not opened in another way', async () => {
  const server = await open({ local: true });
  await userEvent.click(openButton());
  await userEvent.click(dialog().getByRole('radio', { name: words.ways.online }));
  await openNow();
  await expectOnline();
  server.enter(first)([[0, 1]], true);
  await userEvent.click(page.getByRole('button', { name: named(words.closeFor) }));
  await userEvent.click(dialog().getByRole('button', { name: words.closeNow, exact: true }));
  await expect.element(openButton()).toBeEnabled();
  await userEvent.click(openButton());
  await expect.element(dialog()).toMatchTextContent(words.onlineExplanation);
  expect(dialog().getByRole('radio').elements()).toEqual([]);
});

test('a server that does not answer is told in a browser; on the desktop the room is still there', async () => {
  isAway = true;
  await open({ local: false });
  await expect.element(page.getByText(problems.serverAway)).toBeVisible();
  await expect.element(openButton()).toBeDisabled();
  mounted?.unmount();
  await open({ local: true });
  await userEvent.click(openButton());
  await expect.element(dialog().getByText(words.network, { exact: true })).toBeVisible();
  expect(dialog().getByRole('radio', { name: words.ways.online }).elements()).toEqual([]);
});

test('O10-20, O10-28: a test that is open online is not drawn anew, nor one that the server cannot tell of', async () => {
  await open({ local: false });
  await userEvent.click(openButton());
  await openNow();
  await expectOnline();
  const draw = async () => {
    await userEvent.click(page.getByRole('button', { name: texts.tests.draw }));
    await userEvent.click(dialog().getByRole('checkbox', { name: named(texts.tests.drawAnew) }));
    await userEvent.click(dialog().getByRole('button', { name: texts.tests.drawNow, exact: true }));
  };
  await draw();
  await expect.element(dialog().getByText(named(courseProblems.testRoomOpen))).toBeVisible();
  isAway = true;
  await userEvent.click(dialog().getByRole('button', { name: texts.tests.drawNow, exact: true }));
  await expect.element(dialog().getByText(problems.serverAway)).toBeVisible();
});
