import type { ZodType } from 'zod';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import { isOwnAddress } from './page-address.ts';

/** What is known of the frame that asks. */
export interface AskingFrame {
  url: string;
  parent: unknown;
}

/**
 * The argument of a request, if the program's own top page asks and the argument has the shape of `schema`;
 * else `requestRefused`.
 */
export function parseRequest<T>(
  schema: ZodType<T>,
  frame: AskingFrame | null,
  page: string,
  args: unknown[],
): Outcome<T> {
  const own = frame !== null && frame.parent === null && isOwnAddress(frame.url, page);
  if (!own || args.length > 1) return failure('requestRefused');
  const parsed = schema.safeParse(args[0]);
  return parsed.success ? success(parsed.data) : failure('requestRefused');
}
