import type { SyncTransport } from '#renderer/data/sync/transport.ts';
import { failure, type Outcome } from '#shared/model/problem.ts';
import { between } from '../random.ts';

/** The program died in the middle of a synchronisation. */
export class Crash extends Error {}

/** How bad a network is: chances from 0 to 1. */
export interface Weather {
  /** A message never comes to the server. */
  losesRequest: number;
  /** The server does what it is asked, and its answer is lost or comes after the program gave up. */
  losesAnswer: number;
  /** A message comes twice. */
  doubles: number;
  /** A message comes once more, much later. */
  delays: number;
  /** The program dies after this message. */
  crashes: number;
}

export const fairWeather: Weather = { losesRequest: 0, losesAnswer: 0, doubles: 0, delays: 0, crashes: 0 };

/** Messages that still wander about: each arrives when it is taken from here and called. */
export type Wandering = (() => Promise<unknown>)[];

/** A way to the server through that weather. `stops` ends the run after so many messages, as a lost connection does. */
export function network(
  direct: SyncTransport,
  weather: Weather,
  random: () => number,
  wandering: Wandering,
): SyncTransport {
  const through = async <T>(send: () => Promise<Outcome<T>>): Promise<Outcome<T>> => {
    if (random() < weather.losesRequest) return failure('serverAway');
    if (random() < weather.delays) wandering.push(send);
    if (random() < weather.doubles) await send();
    const answer = await send();
    if (random() < weather.crashes) throw new Crash();
    return random() < weather.losesAnswer ? failure('serverAway') : answer;
  };
  return {
    push: (request) => through(() => direct.push(request)),
    pull: (request) => through(() => direct.pull(request)),
    records: (request) => through(() => direct.records(request)),
    commonPoint: (points) => through(() => direct.commonPoint(points)),
    renewDevice: (device) => through(() => direct.renewDevice(device)),
  };
}

/** The person goes on working while messages go: `work` is done before each. */
export function busy(transport: SyncTransport, work: () => Promise<void>): SyncTransport {
  const during =
    <Request, Answer>(send: (request: Request) => Promise<Answer>) =>
    async (request: Request) => {
      await work();
      return send(request);
    };
  return {
    push: during(transport.push),
    pull: during(transport.pull),
    records: during(transport.records),
    commonPoint: during(transport.commonPoint),
    renewDevice: during(transport.renewDevice),
  };
}

/** One of the wandering messages arrives. */
export async function arrive(wandering: Wandering, random: () => number): Promise<void> {
  const [send] = wandering.splice(between(random, 0, wandering.length - 1), 1);
  await send?.();
}
