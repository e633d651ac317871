import * as z from 'zod';
import { failure, type Outcome, success } from '#shared/model/problem.ts';

export interface Question<T> {
  /** Origin of the server. */
  address: string;
  /** As `/api/v1/session`. */
  path: string;
  /** Without one it is a question by GET. */
  body?: unknown;
  /** What `packBody` made of the body, where it was made ready before. */
  packed?: Promise<PackedBody> | undefined;
  token?: string | undefined;
  answer: z.ZodType<T>;
  signal?: AbortSignal | undefined;
}

/** A slow connection needs long for a batch; one that gives nothing for so long is none. */
const longestWait = 60_000;
/** Smaller bodies do not get smaller. */
const packFrom = 1024;

const envelopeSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({
    ok: z.literal(false),
    problem: z.object({
      code: z.string(),
      params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    }),
  }),
]);

/** A body as it is sent: a text, or packed where that is worth it. */
export type PackedBody = string | Blob;

/** Makes JSON of a body, and packs it where that is worth it. */
export async function packBody(body: unknown): Promise<PackedBody> {
  const text = JSON.stringify(body);
  if (text.length < packFrom) return text;
  return new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).blob();
}

async function requestOf({ body, packed, token }: Question<unknown>): Promise<RequestInit> {
  const headers: Record<string, string> = token === undefined ? {} : { Authorization: `Bearer ${token}` };
  if (body === undefined) return { headers };
  const ready = await (packed ?? packBody(body));
  headers['Content-Type'] = 'application/json';
  if (typeof ready !== 'string') headers['Content-Encoding'] = 'gzip';
  return { method: 'POST', headers, body: ready };
}

/**
 * Asks the server and checks the shape of its answer. Problems: those of the server; `serverAway` where no answer came
 * or something else than the server answered; `updateNeeded` where server and program do not speak the same language.
 */
export async function askServer<T>(question: Question<T>): Promise<Outcome<T>> {
  const { address, path, answer, signal } = question;
  const tooLong = AbortSignal.timeout(longestWait);
  let read: unknown;
  try {
    const response = await fetch(address + path, {
      ...(await requestOf(question)),
      signal: signal ? AbortSignal.any([signal, tooLong]) : tooLong,
      // Whoever asks is told by the token alone.
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
    });
    read = await response.json();
  } catch {
    return failure('serverAway');
  }
  const envelope = envelopeSchema.safeParse(read);
  if (!envelope.success) return failure('serverAway');
  if (!envelope.data.ok) return failure(envelope.data.problem.code, envelope.data.problem.params);
  const value = answer.safeParse(envelope.data.value);
  return value.success ? success(value.data) : failure('updateNeeded');
}
