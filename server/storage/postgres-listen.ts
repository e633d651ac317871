import pg from 'pg';

/** Milliseconds until a broken connection is tried anew. */
const pause = 2_000;

/**
 * Hears a channel on a connection of its own, which is made anew when it breaks. The first one must succeed.
 * Gives a function that ends it.
 */
export async function listenOn(
  settings: pg.ClientConfig,
  channel: string,
  heard: (text: string) => void,
): Promise<() => Promise<void>> {
  let ended = false;
  let timer: NodeJS.Timeout | undefined;
  let client = await connect();

  async function connect(): Promise<pg.Client> {
    const made = new pg.Client(settings);
    made.on('notification', ({ payload }) => heard(payload ?? ''));
    let broken = false;
    const onBroken = () => {
      if (broken || ended) return;
      broken = true;
      timer = setTimeout(reconnect, pause);
    };
    made.on('error', onBroken);
    await made.connect();
    await made.query(`listen ${pg.escapeIdentifier(channel)}`);
    made.on('end', onBroken);
    return made;
  }

  function reconnect(): void {
    connect().then(
      (made) => {
        client = made;
        if (ended) made.end().catch(() => undefined);
      },
      () => {
        if (!ended) timer = setTimeout(reconnect, pause);
      },
    );
  }

  return async () => {
    ended = true;
    clearTimeout(timer);
    await client.end();
  };
}
