import { failure } from '#shared/model/problem.ts';
import { defineRoute } from '../route.ts';

/** Proxies end a connection on which nothing is said for a minute. */
const breath = 25_000;
/** Until a program asks again that may not listen for now; meanwhile it looks by itself. */
const secondsToAgain = 60;

export const pokeRoute = defineRoute({
  method: 'GET',
  path: '/api/v1/poke',
  access: 'session',
  summary: 'Says each time that the log has grown (text/event-stream)',
  async handle({ services, session: { organisation }, token, reply }) {
    const { raw } = reply;
    const closed = services.streams.open({ organisation, token }, () => raw.end());
    if (!closed) return failure('tooManyRequests', { seconds: secondsToAgain });
    reply.hijack();
    for (const [name, value] of Object.entries(reply.getHeaders()))
      if (value !== undefined) raw.setHeader(name, value);
    raw.writeHead(200, {
      'Content-Type': 'text/event-stream',
      'Cache-Control': 'no-store',
      // Not kept for another request: it would keep a server that stops waiting.
      Connection: 'close',
    });
    raw.write(':\n\n');
    const stop = services.pokes.listen(organisation, {
      heard: (last) => raw.write(`data: ${last}\n\n`),
      ended: () => raw.end(),
    });
    const breathing = setInterval(() => raw.write(':\n\n'), breath);
    raw.once('close', () => {
      clearInterval(breathing);
      stop();
      closed();
    });
    return undefined;
  },
});
