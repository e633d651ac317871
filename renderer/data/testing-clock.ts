import { vi } from 'vitest';

/** For tests: the clock stands at eleven in the morning of a day in Kazakhstan, until `vi.useRealTimers()`. */
export function goTo(day: string): void {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${day}T06:00:00Z`) });
}
