import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import type { SyncTransport } from '#renderer/data/sync/transport.ts';
import { testProgramme } from '#renderer/data/testing-programme.ts';
import type { UserRole } from '#shared/model/user.ts';
import { act, newClient, type SimClient, sync, wordsOf, writeWord } from './sim-client.ts';
import { newServer } from './sim-server.ts';

vi.setConfig({ testTimeout: 60_000 });

const scope = 'p';
const section = 'p/topic';

async function twoWithText() {
  const server = await newServer();
  const [writer, other] = [
    await newClient(server, 'writer', 'administrator'),
    await newClient(server, 'other', 'administrator'),
  ];
  const body = { type: 'doc' as const, content: [] };
  await act(writer, scope, [
    { table: 'programmes', kind: 'create', record: testProgramme(scope) },
    { table: 'sections', kind: 'create', record: { id: section, programmeId: scope, key: 'topic', body } },
  ]);
  for (const one of [writer, other]) await sync(one, one.direct, 100);
  return { writer, other };
}

/** The account has these roles, one for each message that hands something over. */
function withRoles({ direct, signedIn }: SimClient, roles: readonly UserRole[]): SyncTransport {
  let messages = 0;
  return {
    ...direct,
    push(request) {
      const role = roles[messages] ?? 'administrator';
      messages += 1;
      signedIn.session = { ...signedIn.session, role };
      return direct.push(request);
    },
  };
}

/** Something is done between what is sent and what is read. */
function beforeReading({ direct }: SimClient, work: () => Promise<unknown>): SyncTransport {
  let isFirst = true;
  return {
    ...direct,
    async pull(request) {
      if (isFirst) await work();
      isFirst = false;
      return direct.pull(request);
    },
  };
}

const word = (client: SimClient, text: string) => writeWord(client, scope, section, text);
const shown = async ({ db }: SimClient) => wordsOf((await db.sections.get(section))?.body);
const refusals = async ({ db }: SimClient) =>
  (await db.refusals.toArray()).map(({ group, reason }) => [group, reason]).sort();

test('words that were typed on top of refused ones are refused with them, and nobody has them unseen', async () => {
  const { writer, other } = await twoWithText();
  const groups = [await word(writer, 'сөз1'), await word(writer, 'сөз2')];
  await sync(writer, withRoles(writer, ['viewer', 'administrator']), 1);
  await sync(other, other.direct, 100);
  expect([await shown(writer), await shown(other)]).toEqual([[], []]);
  expect(await refusals(writer)).toEqual(groups.map((group) => [group, 'notAllowed']).sort());
});

test('also where words of somebody else came between the two', async () => {
  const { writer, other } = await twoWithText();
  await word(other, 'сөз1');
  await sync(other, other.direct, 100);
  const groups: (string | null)[] = [];
  await sync(
    writer,
    beforeReading(writer, async () => groups.push(await word(writer, 'сөз2'))),
    100,
  );
  groups.push(await word(writer, 'сөз3'));
  expect((await shown(writer)).sort()).toEqual(['сөз1', 'сөз2', 'сөз3']);
  await sync(writer, withRoles(writer, ['viewer', 'administrator']), 1);
  await sync(other, other.direct, 100);
  expect([await shown(writer), await shown(other)]).toEqual([['сөз1'], ['сөз1']]);
  expect(await refusals(writer)).toEqual(groups.map((group) => [group, 'notAllowed']).sort());
});

test('what is typed after the refusal was read is taken', async () => {
  const { writer, other } = await twoWithText();
  await word(writer, 'сөз1');
  await sync(writer, withRoles(writer, ['viewer']), 1);
  await word(writer, 'сөз2');
  await sync(writer, withRoles(writer, ['administrator']), 1);
  await sync(other, other.direct, 100);
  expect([await shown(writer), await shown(other)]).toEqual([['сөз2'], ['сөз2']]);
});
