import { test as story } from './story.ts';
import { startSyncServer, type TestServer } from './sync.ts';

/** A story with a server of its own, since the first code of a server is for one time. */
export const test = story.extend<{ server: TestServer }>({
  // The static server of the tests is no server of the program: its page asks, and is told so. Offline nothing loads.
  // A server that has not begun to number anything says so (409).
  expectedTrouble: [/status of 40[1349]|ERR_INTERNET_DISCONNECTED/],
  server: async ({ context }, use, story) => {
    story.setTimeout(240_000);
    const server = await startSyncServer();
    await use(server);
    // A page that lost its server would complain of it.
    await context.close();
    await server.stop();
  },
});
