import type { ZodType } from 'zod';
import type { Outcome } from '#shared/model/problem.ts';
import {
  type AttachmentPart,
  type AttachmentPiece,
  type AttachmentProgress,
  type AttachmentRange,
  type AttachmentStates,
  attachmentPartSchema,
  attachmentProgressSchema,
  attachmentStatesSchema,
} from '#shared/sync/attachment-messages.ts';
import { askServer } from '../account/ask-server.ts';

/** What the program asks of its server about the bytes of attached files. Problems: those of `askServer`. */
export interface AttachmentServer {
  states(ids: string[]): Promise<Outcome<AttachmentStates>>;
  write(id: string, piece: AttachmentPiece): Promise<Outcome<AttachmentProgress>>;
  read(id: string, range: AttachmentRange): Promise<Outcome<AttachmentPart>>;
}

export function httpAttachments(by: {
  address: string;
  token: string;
  signal?: AbortSignal;
}): AttachmentServer {
  const ask = <T>(path: string, body: unknown, answer: ZodType<T>) =>
    askServer({ ...by, path: `/api/v1/attachments/${path}`, body, answer });
  return {
    states: (ids) => ask('stored', { ids }, attachmentStatesSchema),
    write: (id, piece) => ask(`${encodeURIComponent(id)}/write`, piece, attachmentProgressSchema),
    read: (id, range) => ask(`${encodeURIComponent(id)}/read`, range, attachmentPartSchema),
  };
}
