import { randomBytes } from 'node:crypto';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  answerRoom,
  mostBytesSent,
  notFound,
  type RoomResponse,
  tooManyRequests,
} from '#shared/test-taking/answer-room.ts';
import type { Services } from '../app/route.ts';

/** All telephones of a school may have one address, and may enter at one moment: each counts until its code is read. */
const triesFromOneAddress = 500;
/** So few that nobody guesses one of a thousand codes of eight digits while a test lasts. */
const triesOfRoom = 3_000;

/**
 * The public pages of tests (O10-28): the rules are those of the room without the internet. They know nothing of the
 * accounts of organisations and hold no cookie.
 */
export async function testPages(app: FastifyInstance, services: Services): Promise<void> {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    ['application/x-www-form-urlencoded', 'application/json'],
    { parseAs: 'string', bodyLimit: mostBytesSent },
    (_request, body, done) => done(null, body.toString()),
  );
  app.setErrorHandler(sayError);
  const hidden = { schema: { hide: true } } as const;
  const answering = async (request: FastifyRequest, reply: FastifyReply) =>
    send(reply, await answer(services, request));
  app.get('/t/:id', hidden, (request, reply) => {
    const { id } = request.params as { id: string };
    return roomId.test(id) ? reply.redirect(`/t/${id}/`, 308) : send(reply, notFound());
  });
  app.get('/t/:id/*', hidden, answering);
  app.post('/t/:id/*', { ...hidden, bodyLimit: mostBytesSent }, answering);
}

const roomId = /^[\w-]{24}$/;

/** What is asked of which room: `*` is the path below the room's own address. */
const placeOf = ({ params }: FastifyRequest) => params as { id: string; '*': string };

async function answer(services: Services, request: FastifyRequest): Promise<RoomResponse> {
  const { id, '*': path } = placeOf(request);
  // Whoever takes a test tells an address and no organisation.
  const [found] = roomId.test(id)
    ? await services.store.query<{ organisation: string; test: string }>(
        'select organisation, test from test_rooms where id = $1',
        [id],
      )
    : [];
  if (!found) return notFound();
  const isTry = request.method === 'POST' && path === 'enter';
  const limits = {
    [`test ${id} from ${request.ip}`]: triesFromOneAddress,
    [`test ${id}`]: triesOfRoom,
  };
  const tooManyTries = isTry && (await services.tries.begin(limits)) > 0;
  const answered = await services.rooms.hold(found.organisation, found.test, async (held) => {
    // Who has begun is still told how it ended; nobody begins any more.
    if (!held.isOpen && !path.startsWith('a/')) return { response: notFound(), wrongCode: false };
    const { entries, response, wrongCode } = answerRoom(held.room, held.state, {
      ...{ method: request.method, path, body: typeof request.body === 'string' ? request.body : '' },
      ...{ query: new URL(request.url, 'http://room').searchParams, address: request.ip },
      ...{ now: services.now(), tooManyTries },
      newDevice: () => randomBytes(18).toString('base64url'),
    });
    await held.add(entries);
    return { response, wrongCode };
  });
  if (isTry && !tooManyTries && !answered?.value.wrongCode) await services.tries.takeBack(limits);
  return answered?.value.response ?? notFound();
}

const send = (reply: FastifyReply, { status, headers, body }: RoomResponse): FastifyReply =>
  reply.code(status).headers(headers).send(body);

/** Nothing of the inside; the page sends again what was not kept. */
function sayError(error: FastifyError & { seconds?: number }, request: FastifyRequest, reply: FastifyReply) {
  const { statusCode = 500, seconds } = error;
  if (seconds !== undefined) return send(reply, tooManyRequests());
  if (statusCode >= 500) request.log.error({ err: error }, 'failed');
  const status = statusCode < 500 ? statusCode : 503;
  return send(reply, { status, headers: { 'Cache-Control': 'no-store' }, body: '' });
}
