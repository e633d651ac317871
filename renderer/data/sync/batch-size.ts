/** What browsers tell of a connection, those that do. */
interface Connection {
  effectiveType?: string;
  saveData?: boolean;
}

const [least, most, onSlow] = [20, 500, 60];
let limit = most;

const isSlow = () => {
  const { connection } = navigator as { connection?: Connection };
  return connection?.saveData === true || /2g|3g/.test(connection?.effectiveType ?? '');
};

/** Changes in one message: on a slow connection fewer, so that each is answered before it is cut. */
export const batchSize = (): number => (isSlow() ? Math.min(limit, onSlow) : limit);

/** A run that was cut is tried again with smaller messages, and with larger ones as long as they go through. */
export function noteBatch(problem: string | null): void {
  if (problem === 'serverAway') limit = Math.max(least, Math.floor(limit / 2));
  else if (problem === null) limit = Math.min(most, limit * 2);
}
