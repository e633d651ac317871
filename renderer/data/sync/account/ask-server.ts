import * as z from 'zod';
import { failure, type Outcome, success } from '#shared/model/problem.ts';

export interface Question<T> {
  /** Origin of the server. */
  address: string;
  /** As `/api/v1/session`. */
  path: string;
  /** Without one it is a question by GET. */
  body?: unknown;
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

const packed = (text: string): Promise<Blob> =>
  new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).blob();

async function requestOf({ body, token }: Question<unknown>): Promise<RequestInit> {
  const headers: Record<string, string> = token === undefined ? {} : { Authorization: `Bearer ${token}` };
  if (body === undefined) return { headers };
  const text = JSON.stringify(body);
  headers['Content-Type'] = 'application/json';
  if (text.length < packFrom) return { method: 'POST', headers, body: text };
  headers['Content-Encoding'] = 'gzip';
  return { method: 'POST', headers, body: await packed(text) };
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
