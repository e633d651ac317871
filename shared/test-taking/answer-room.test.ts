import { expect, test } from 'vitest';
import { answerRoom, type RoomResponse } from './answer-room.ts';
import { grace } from './attempt-rules.ts';
import type { Choice, RoomEntry, Sent } from './room-entry.ts';
import { roomReport } from './room-report.ts';
import { addEntries, emptyRoom } from './room-state.ts';
import { openedAgain, testRoomSchema } from './test-room.ts';
import { roomRequest, testCode, testRoom } from './testing-room.ts';

const minute = 60_000;

/** A room with its clock, and the telephones in it. */
function begin(entrants = 3) {
  const room = testRoom(entrants);
  const entries: RoomEntry[] = [];
  const time = { now: Date.parse('2027-02-12T05:00:00Z') };
  const state = () => addEntries(emptyRoom, entries);
  const ask = (fields: Parameters<typeof roomRequest>[0]): RoomResponse => {
    const answer = answerRoom(room, state(), roomRequest({ now: time.now, ...fields }));
    entries.push(...answer.entries);
    return answer.response;
  };
  const enter = (code: string) => ask({ method: 'POST', path: 'enter', body: `code=${code}` });
  /** The page of a telephone on which this code was typed. */
  const telephone = (trainee: number) => {
    const path = enter(testCode(trainee)).headers.Location ?? '';
    const send = (number: number, answers: Choice[], more: Partial<Sent> = {}) =>
      ask({
        ...{ method: 'POST', path: `${path}/save` },
        body: JSON.stringify({ number, answers, switches: [], ends: false, ...more }),
      });
    return { path, send, look: () => ask({ path }) };
  };
  const report = () => roomReport(room, state(), time.now);
  const reportOf = (trainee: number) => report().entrants[trainee];
  const attemptOf = (trainee: number) =>
    report().attempts.find(({ enrolmentId }) => enrolmentId === `i1:t${trainee}`);
  return { room, entries, time, ask, enter, telephone, report, reportOf, attemptOf };
}

test('O10-28: the page holds the questions of the variant and nothing that says which answer is right', () => {
  const { telephone, room } = begin();
  const { status, body, headers } = telephone(1).look();
  expect(status).toBe(200);
  expect(body).toContain('Ә19-2 жауап');
  expect(body).not.toContain('А19-2 жауап');
  expect(body).not.toMatch(/right|wrong\d|сұрақ-Ә/i);
  expect(body.split('checked').length).toBe('input:checked .checked'.split('checked').length);
  expect(headers['Content-Security-Policy']).toContain("default-src 'none'");
  expect(testRoomSchema.safeParse(room).success).toBe(true);
  const [first] = room.variants[0] ?? [];
  const telling = { ...room, variants: [[{ ...first, rightAnswerId: 'right' }]] };
  expect(testRoomSchema.safeParse(telling).success).toBe(false);
});

test('what people wrote cannot become part of the page', () => {
  const { body } = begin().telephone(0).look();
  expect(body).toContain('&lt;b&gt;қалың&lt;/b&gt; &amp; &quot;тырнақша&quot;');
  expect(body).not.toContain('<b>');
});

test('O10-28: the attempt is what was chosen, by the ids of the bank, with its log', () => {
  const { telephone, attemptOf, time } = begin();
  const one = telephone(0);
  expect(one.send(1, [[0, 0]]).status).toBe(200);
  time.now += minute;
  one.send(2, [[0, 2]], {
    switches: [
      ['left', 20],
      ['returned', 0],
    ],
  });
  expect(attemptOf(0)).toBeUndefined();
  time.now += minute;
  expect(one.send(3, [[19, 1]], { ends: true }).status).toBe(200);
  const address = '10.0.0.7';
  expect(attemptOf(0)).toEqual({
    ...{ enrolmentId: 'i1:t0', variant: 0 },
    ...{ startedAt: '2027-02-12T05:00:00.000Z', endedAt: '2027-02-12T05:02:00.000Z' },
    answers: { 'сұрақ-А-0': 'wrong2', 'сұрақ-А-19': 'wrong1' },
    events: [
      { event: 'opened', at: '2027-02-12T05:00:00.000Z', address },
      { event: 'left', at: '2027-02-12T05:00:40.000Z', address },
      { event: 'returned', at: '2027-02-12T05:01:00.000Z', address },
      { event: 'sent', at: '2027-02-12T05:02:00.000Z', address },
    ],
  });
});

test('O10-28: what is sent twice counts once, also the end, and what comes after the end changes nothing', () => {
  const { telephone, attemptOf, entries, enter } = begin();
  const one = telephone(0);
  one.send(5, [[0, 1]]);
  one.send(6, [[0, 0]]);
  // A message of before that was long on its way.
  expect(one.send(5, [[0, 1]]).status).toBe(200);
  one.send(7, [[1, 1]], { ends: true });
  const before = attemptOf(0);
  expect(before?.answers).toEqual({ 'сұрақ-А-0': 'right', 'сұрақ-А-1': 'wrong1' });
  const count = entries.length;
  expect(one.send(7, [[1, 1]], { ends: true }).status).toBe(200);
  expect(one.send(8, [[1, 2]])).toMatchObject({ status: 409, body: '{"problem":"ended"}' });
  expect(one.look().body).toContain('Тест аяқталды');
  const again = enter(testCode(0));
  expect(again.status).toBe(409);
  expect(again.body).toContain('екінші рет тапсырылмайды');
  expect([entries.length, attemptOf(0)]).toEqual([count, before]);
});

test('O10-28: after a dead telephone another one goes on with the same answers and time; the first is told', () => {
  const { telephone, reportOf, time } = begin();
  const dead = telephone(1);
  dead.send(1_800_000_000_000, [[3, 2]]);
  time.now += 10 * minute;
  const next = telephone(1);
  const { body } = next.look();
  expect(body).toContain(`data-left="${30 * minute}"`);
  expect(body).toContain('name="q3" value="2" checked');
  // Its clock may be behind that of the first.
  expect(next.send(1, [[3, 1]]).status).toBe(200);
  expect(next.look().body).toContain('name="q3" value="1" checked');
  expect(dead.send(1_800_000_000_001, [[3, 0]]).status).toBe(409);
  expect(dead.look()).toMatchObject({ status: 409, body: expect.stringContaining('басқа телефонда') });
  expect(reportOf(1)).toMatchObject({ progress: 'writing', answered: 1, of: 20, resumed: 1 });
});

test('O10-28: the time ends by the clock of the room; what was on its way is taken, later nothing', () => {
  const { telephone, attemptOf, time } = begin();
  const [one, two, three] = [0, 1, 2].map(telephone);
  one?.send(1, [[0, 1]]);
  time.now += 40 * minute + grace - 1;
  expect(two?.send(1, [[0, 0]], { ends: true }).status).toBe(200);
  expect(attemptOf(0)).toBeUndefined();
  time.now += 1;
  expect(one?.send(2, [[0, 0]]).status).toBe(409);
  expect(one?.look().body).toContain('Уақыт бітті');
  expect(attemptOf(0)).toMatchObject({
    answers: { 'сұрақ-А-0': 'wrong1' },
    endedAt: '2027-02-12T05:40:00.000Z',
  });
  expect(attemptOf(1)?.events.at(-1)?.event).toBe('timeUp');
  expect(three?.look().status).toBe(200);
  expect(attemptOf(2)?.answers).toEqual({});
});

test('time in which the room was not there is given back', () => {
  const { telephone, entries, time, attemptOf } = begin();
  const one = telephone(0);
  time.now += 39 * minute;
  entries.push({ kind: 'continued', at: time.now, since: time.now - 30 * minute });
  time.now += 20 * minute;
  expect(one.send(1, [[0, 0]]).status).toBe(200);
  time.now += 12 * minute;
  expect(attemptOf(0)?.endedAt).toBe('2027-02-12T06:10:00.000Z');
});

test('a code that nobody has opens nothing; one is taken as people type it', () => {
  const { enter, ask, entries, room } = begin();
  expect(enter('99999999')).toMatchObject({ status: 403, body: expect.stringContaining('Мұндай код жоқ') });
  const wrong = answerRoom(room, emptyRoom, roomRequest({ method: 'POST', path: 'enter', body: 'code=1' }));
  expect(wrong.wrongCode).toBe(true);
  const body = `code=${testCode(0)}`;
  expect(ask({ method: 'POST', path: 'enter', body, tooManyTries: true }).status).toBe(429);
  expect(entries).toEqual([]);
  expect(enter('1000-00 00').status).toBe(303);
  expect(ask({ query: new URLSearchParams({ code: '10000007' }) }).body).toContain('value="10000007"');
});

test.each([
  ['no JSON', '{'],
  ['another shape', '{"number":1,"answers":[["a","b"]],"switches":[],"ends":false}'],
  ['a question that is not there', '{"number":1,"answers":[[20,0]],"switches":[],"ends":false}'],
  ['an answer that is not there', '{"number":1,"answers":[[0,3]],"switches":[],"ends":true}'],
  ['no number', '{"number":0,"answers":[],"switches":[],"ends":true}'],
])('%s is refused and changes nothing', (_name, body) => {
  const { telephone, ask, entries } = begin();
  const { path } = telephone(0);
  expect(ask({ method: 'POST', path: `${path}/save`, body }).status).toBe(400);
  expect(entries).toHaveLength(1);
});

test.each(['b', 'a/', 'a/short', 'a/telephone-of-nobody', '../', 'a/telephone-of-nobody/save', 'enter/'])(
  'nothing is found at %s',
  (path) => {
    const { ask, entries } = begin();
    for (const method of ['GET', 'POST', 'PUT', 'DELETE']) {
      const body = '{"number":1,"answers":[],"switches":[],"ends":true}';
      expect(ask({ method, path, body }).status).toBe(404);
    }
    expect(entries).toEqual([]);
  },
);

test('O10-28: where no script runs all answers come with the end', () => {
  const { telephone, ask, attemptOf } = begin();
  const { path } = telephone(0);
  const ended = ask({ method: 'POST', path: `${path}/end`, body: 'q0=1&q19=0&q0000=1&x=2' });
  expect(ended).toMatchObject({ status: 303, headers: { Location: `../${path.slice(2)}` } });
  expect(attemptOf(0)?.answers).toEqual({ 'сұрақ-А-0': 'wrong1', 'сұрақ-А-19': 'right' });
  ask({ method: 'POST', path: `${path}/end`, body: 'q0=0' });
  expect(attemptOf(0)?.answers).toMatchObject({ 'сұрақ-А-0': 'wrong1' });
});

test('a log that a telephone fills does not grow beyond what a record takes, and keeps its end', () => {
  const { telephone, attemptOf } = begin();
  const one = telephone(0);
  for (let number = 1; number <= 30; number += 1)
    one.send(number, [], { switches: Array.from({ length: 100 }, () => ['left', 0] as const) });
  one.send(31, [], { ends: true });
  expect(attemptOf(0)?.events.length).toBeLessThan(1_000);
  expect(attemptOf(0)?.events.at(-1)?.event).toBe('sent');
});

test('a room that is opened again keeps its codes and takes in who came late', () => {
  const before = testRoom(2);
  const now = testRoom(3, {
    entrants: testRoom(3).entrants.map((one) => ({ ...one, code: `2${one.code.slice(1)}` })),
  });
  expect(openedAgain(before, now).entrants.map(({ code }) => code)).toEqual([
    '10000000',
    '10000007',
    '20000014',
  ]);
});
