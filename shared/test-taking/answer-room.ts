import { endOverdue, enterRoom, heldBy, saveSent } from './attempt-rules.ts';
import { enterPage } from './page/enter-page.ts';
import { endedPage, messagePage } from './page/message-page.ts';
import { pageHeaders } from './page/page-layout.ts';
import type { TextKey } from './page/page-texts.ts';
import { testPage } from './page/test-page.ts';
import { type Choice, type RoomEntry, type Sent, sentSchema } from './room-entry.ts';
import { addEntries, type RoomState } from './room-state.ts';
import { codeDigits, entrantOf, type TestRoom } from './test-room.ts';

/** Most bytes of what a telephone sends. */
export const mostBytesSent = 16 * 1024;

/** A request to a room, without how it came. */
export interface RoomRequest {
  method: string;
  /** Below the room's own address, which ends with `/`: empty, `enter`, `a/<device>` … */
  path: string;
  query: URLSearchParams;
  body: string;
  /** Of the network: for the log of the attempt. */
  address: string;
  /** Milliseconds since 1970 by the clock of the room. */
  now: number;
  /** Whether this address has typed too many wrong codes lately. */
  tooManyTries: boolean;
  /** A name for one more telephone that nobody guesses: 16 to 64 letters, digits, `-` and `_`. */
  newDevice: () => string;
}

export interface RoomResponse {
  status: number;
  headers: Readonly<Record<string, string>>;
  body: string;
}

/** The response may be sent only after the entries are kept where a power cut does not take them. */
export interface RoomAnswer {
  entries: readonly RoomEntry[];
  response: RoomResponse;
  /** Whether a code was typed that nobody has. */
  wrongCode?: boolean;
}

const page = (status: number, body: string): RoomResponse => ({ status, headers: pageHeaders, body });

const json = (status: number, value: unknown): RoomResponse => ({
  status,
  headers: { ...pageHeaders, 'Content-Type': 'application/json' },
  body: JSON.stringify(value),
});

/** To an address relative to the one that was asked; by GET, so that nothing is sent twice. */
const goTo = (address: string): RoomResponse => ({
  ...{ status: 303, body: '' },
  headers: { ...pageHeaders, Location: address },
});

/** The page of an address that leads to no room; nobody knows which language whoever asks reads. */
export const notFound = (): RoomResponse =>
  page(404, messagePage('kk', { title: 'notFoundTitle', text: 'notFound' }));

/** Says that this address asks too often. */
export const tooManyRequests = (): RoomResponse => {
  const { headers, ...rest } = page(429, messagePage('kk', { title: 'title', text: 'tooManyRequests' }));
  return { ...rest, headers: { ...headers, 'Retry-After': '5' } };
};

/** Digits as somebody types them: with spaces, or with a dash between. */
const codeOf = (typed: string): string => typed.replace(/[\s-]/g, '').slice(0, codeDigits * 2);

function enter(room: TestRoom, state: RoomState, request: RoomRequest): RoomAnswer {
  const again = (problem: TextKey, status: number): RoomAnswer => ({
    ...{ entries: [], wrongCode: problem === 'codeUnknown' },
    response: page(status, enterPage(room, { typed: '', problem })),
  });
  if (request.tooManyTries) return again('tooManyTries', 429);
  const code = codeOf(new URLSearchParams(request.body).get('code') ?? '');
  const device = request.newDevice();
  const entering = enterRoom(room, state, { ...request, code, device });
  switch (entering.state) {
    case 'unknownCode':
      return again('codeUnknown', 403);
    case 'ended':
      return { entries: [], response: page(409, endedPage(room, entering.attempt)) };
    default:
      return { entries: [entering.entry], response: goTo(`a/${device}`) };
  }
}

/** The page of a telephone: its questions, or why there are none any more. */
function show(room: TestRoom, state: RoomState, device: string, now: number): RoomResponse {
  const held = heldBy(state, device);
  switch (held.state) {
    case 'unknown':
      return page(
        404,
        messagePage(room.language, { title: 'notFoundTitle', text: 'notFound', entrance: '../' }),
      );
    case 'replaced':
      return page(
        409,
        messagePage(room.language, { title: 'replacedTitle', text: 'replaced', entrance: '../' }),
      );
    case 'ended':
      return page(200, endedPage(room, held.attempt));
    default: {
      const entrant = entrantOf(room, held.attempt.enrolmentId);
      return entrant ? page(200, testPage(room, entrant, held.attempt, now)) : notFound();
    }
  }
}

const refusals = { ended: 409, replaced: 409, unknown: 404, malformed: 400 } as const;

interface Asked {
  room: TestRoom;
  state: RoomState;
  request: RoomRequest;
  device: string;
}

/** Takes what a telephone sent, and says how long it may still answer. */
function save({ room, state, request, device }: Asked, sent: Sent): RoomAnswer {
  const saving = saveSent(room, state, { ...request, device, sent });
  if (saving.state !== 'saved')
    return { entries: [], response: json(refusals[saving.state], { problem: saving.state }) };
  const left = Math.max(0, saving.attempt.until - request.now);
  return { entries: saving.entry ? [saving.entry] : [], response: json(200, { left }) };
}

function parseSent(body: string): Sent | null {
  try {
    return sentSchema.safeParse(JSON.parse(body)).data ?? null;
  } catch {
    return null;
  }
}

/** The end of an attempt on a page on which no script runs: all answers come with it. */
function endByForm({ room, state, request, device }: Asked): RoomAnswer {
  const answers = [...new URLSearchParams(request.body)].flatMap(([name, value]): Choice[] => {
    const place = /^q(\d{1,3})$/.exec(name)?.[1];
    return place && /^\d$/.test(value) ? [[Number(place), Number(value)]] : [];
  });
  const held = heldBy(state, device);
  const number = held.state === 'open' ? held.attempt.number + 1 : 1;
  const sent = { number, answers, switches: [], ends: true };
  const { entries } = save({ room, state, request, device }, sent);
  return { entries, response: goTo(`../${device}`) };
}

const devicePath = /^a\/([\w-]{16,64})(?:\/(save|end))?$/;

function answerNow(room: TestRoom, state: RoomState, request: RoomRequest): RoomAnswer {
  const { method, path, query, body, now } = request;
  const only = (response: RoomResponse): RoomAnswer => ({ entries: [], response });
  if (path === '' && method === 'GET')
    return only(page(200, enterPage(room, { typed: codeOf(query.get('code') ?? ''), problem: null })));
  if (path === 'enter' && method === 'POST') return enter(room, state, request);
  const [, device, act] = devicePath.exec(path) ?? [];
  if (!device) return only(notFound());
  if (!act) return only(method === 'GET' ? show(room, state, device, now) : notFound());
  if (method !== 'POST') return only(notFound());
  const asked = { room, state, request, device };
  if (act === 'end') return endByForm(asked);
  const sent = parseSent(body);
  return sent ? save(asked, sent) : only(json(400, { problem: 'malformed' }));
}

/**
 * Answers a telephone's request to a room as it stands (O10-28): pure, so that the desktop program without a network and
 * the server answer alike. What it gives as `entries` has to be added to the room, in this order, and kept, before the
 * response is sent. Attempts whose time is up are ended first.
 */
export function answerRoom(room: TestRoom, state: RoomState, request: RoomRequest): RoomAnswer {
  const overdue = endOverdue(state, request.now);
  const answer = answerNow(room, addEntries(state, overdue), request);
  return { ...answer, entries: [...overdue, ...answer.entries] };
}
