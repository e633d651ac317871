import { protocol } from '@electric-sql/pglite';

/** What the database said to one or several messages. */
export interface PgliteAnswer {
  /** Rows as PostgreSQL writes their fields. */
  rows: (string | null)[][];
  /** PostgreSQL's numbers of the types of a statement's parameters. */
  parameters: number[];
  columns: { name: string; dataTypeID: number }[];
  /** What was done, as `COMMIT` or `INSERT 0 1`, of the last statement. */
  done: string;
  notifications: { channel: string; payload: string }[];
}

const dataRow = 'D'.charCodeAt(0);
const none = -1;

/** The fields of a row: their number, then each with its length. */
function fieldsOf(bytes: Buffer, start: number): (string | null)[] {
  const fields = new Array<string | null>(bytes.readInt16BE(start));
  let at = start + 2;
  for (let n = 0; n < fields.length; n++) {
    const length = bytes.readInt32BE(at);
    at += 4;
    fields[n] = length === none ? null : bytes.toString('utf8', at, at + length);
    if (length > 0) at += length;
  }
  return fields;
}

/**
 * Reads PostgreSQL's messages: rows here, since they are many, all others by the parser that PGlite brings, which is
 * slow for rows. Throws what PostgreSQL says of a statement that failed, after all was read.
 */
export function readAnswer({ buffer, byteOffset, length }: Uint8Array): PgliteAnswer {
  const bytes = Buffer.from(buffer, byteOffset, length);
  const answer: PgliteAnswer = { rows: [], parameters: [], columns: [], done: '', notifications: [] };
  const others: Buffer[] = [];
  // A letter says what a message is; its length counts itself and not the letter.
  for (let at = 0; at < length; ) {
    const end = at + 1 + bytes.readInt32BE(at + 1);
    if (bytes[at] === dataRow) answer.rows.push(fieldsOf(bytes, at + 5));
    else others.push(bytes.subarray(at, end));
    at = end;
  }
  const failed: Error[] = [];
  new protocol.Parser().parse(new Uint8Array(Buffer.concat(others)).buffer, (message) => {
    if (message instanceof Error) failed.push(message);
    else note(answer, message);
  });
  const [error] = failed;
  if (error) throw error;
  return answer;
}

type Said = Parameters<Parameters<protocol.Parser['parse']>[1]>[0];

function note(answer: PgliteAnswer, message: Said): void {
  const { messages } = protocol;
  if (message instanceof messages.ParameterDescriptionMessage) answer.parameters = message.dataTypeIDs;
  else if (message instanceof messages.RowDescriptionMessage) answer.columns = message.fields;
  else if (message instanceof messages.CommandCompleteMessage) answer.done = message.text;
  else if (message instanceof messages.NotificationResponseMessage) answer.notifications.push(message);
}
