import { monitorEventLoopDelay } from 'node:perf_hooks';

/** Counts what was answered, for Prometheus. */
export interface Metrics {
  /** `route`: its path as written in the list, never an address with identifiers. */
  count(method: string, route: string, status: number, seconds: number): void;
  /** In the text format of Prometheus. */
  text(): string;
  stop(): void;
}

/** Upper bounds of the times that are counted, in seconds. */
const bounds = [0.005, 0.02, 0.1, 0.5, 2, 10];

const quoted = (text: string) => JSON.stringify(text);

export function countMetrics(): Metrics {
  const answered = new Map<string, number>();
  const slower = new Array<number>(bounds.length).fill(0);
  let total = 0;
  let sum = 0;
  const delay = monitorEventLoopDelay();
  delay.enable();

  return {
    count(method, route, status, seconds) {
      const labels = `method=${quoted(method)},route=${quoted(route)},status="${status}"`;
      answered.set(labels, (answered.get(labels) ?? 0) + 1);
      for (const [at, bound] of bounds.entries()) if (seconds <= bound) slower[at] = (slower[at] ?? 0) + 1;
      total++;
      sum += seconds;
    },
    text: () =>
      [
        '# TYPE ereje_requests_total counter',
        ...[...answered].map(([labels, count]) => `ereje_requests_total{${labels}} ${count}`),
        '# TYPE ereje_request_seconds histogram',
        ...bounds.map((bound, at) => `ereje_request_seconds_bucket{le="${bound}"} ${slower[at]}`),
        `ereje_request_seconds_bucket{le="+Inf"} ${total}`,
        `ereje_request_seconds_sum ${sum}`,
        `ereje_request_seconds_count ${total}`,
        '# TYPE ereje_memory_bytes gauge',
        `ereje_memory_bytes ${process.memoryUsage().rss}`,
        '# TYPE ereje_event_loop_delay_seconds gauge',
        `ereje_event_loop_delay_seconds{quantile="0.99"} ${delay.percentile(99) / 1e9}`,
        '# TYPE ereje_uptime_seconds gauge',
        `ereje_uptime_seconds ${process.uptime()}`,
        '',
      ].join('\n'),
    stop: () => void delay.disable(),
  };
}
