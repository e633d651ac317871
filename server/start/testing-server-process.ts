import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** A server under test, as a person would start it. */
export interface ServerProcess {
  process: ChildProcess;
  /** Lines of the terminal so far, both streams. */
  said: string[];
  /** `http://127.0.0.1:…`, once it listens; null where it ended before. */
  address: string | null;
  /** What stands after the login, the password, the join code in the lines of a first start. */
  entry: { login: string; password: string; code: string } | null;
  /** Sends a signal and waits for the end: the exit code, null after a kill. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

const running = new Set<ChildProcess>();

/** Ends what a test left. */
export function endServers(): void {
  for (const process of running) process.kill('SIGKILL');
}

/** Starts `npm run server -- …args` without its set-up, on a free port, speaking English. */
export async function startServer(
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<ServerProcess> {
  const script = `${import.meta.dirname}/run-server.ts`;
  const { DATABASE_URL: _, ...inherited } = process.env;
  const started = spawn(process.execPath, [script, '--port', '0', ...args], {
    env: { ...inherited, LC_ALL: 'C', ...environment },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  running.add(started);
  const ended = new Promise<number | null>((resolve) => started.once('exit', resolve));
  ended.then(() => running.delete(started));
  const said: string[] = [];
  const ready = new Promise<boolean>((resolve) => {
    for (const input of [started.stdout, started.stderr]) {
      if (input)
        createInterface({ input }).on('line', (line) => {
          said.push(line);
          if (line.startsWith('Press Ctrl+C')) resolve(true);
        });
    }
    ended.then(() => resolve(false));
  });
  const listens = await ready;
  const after = (label: string) =>
    said.find((line) => line.includes(`${label}: `))?.split(`${label}: `)[1] ?? '';
  const code = after('Join code');
  return {
    process: started,
    said,
    address: listens ? after('The server is running').replace('localhost', '127.0.0.1') : null,
    entry: code ? { login: after('Login'), password: after('One-time password'), code } : null,
    end(signal) {
      started.kill(signal);
      return ended;
    },
  };
}
