import type { Outcome } from '#shared/model/problem.ts';
import type {
  Point,
  PullAnswer,
  PullRequest,
  PushAnswer,
  PushRequest,
  RecordsAnswer,
  RecordsRequest,
} from '#shared/sync/messages.ts';

/**
 * What the program asks of its server. Problems: `serverAway` (no connection, no answer, cut), `serverBusy`,
 * `signedOut`, `deviceRevoked`, `deviceCopied` (the server has newer changes of this device), `logDiffers` (the log
 * does not have the point that was named), `updateNeeded`, `serverRefused`.
 */
export interface SyncTransport {
  /** Makes a message ready that `push` will be given later; without effect where there is nothing to make ready. */
  prepare?(request: PushRequest): void;
  push(request: PushRequest): Promise<Outcome<PushAnswer>>;
  pull(request: PullRequest): Promise<Outcome<PullAnswer>>;
  records(request: RecordsRequest): Promise<Outcome<RecordsAnswer>>;
  /** The newest of these points that the server's log has. */
  commonPoint(points: Point[]): Promise<Outcome<{ point: Point | null }>>;
  /** Signs in as another device, since another computer works with a copy of this store. */
  renewDevice(device: string): Promise<Outcome<null>>;
}
