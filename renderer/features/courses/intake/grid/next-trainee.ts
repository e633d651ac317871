import type { TraineeLine } from './trainee-lines.ts';

/** The line of the nearest trainee from `line` on in steps of 1 or -1; null behind the last one. */
export function nextTrainee(lines: readonly TraineeLine[], line: number, step: 1 | -1): number | null {
  for (let at = line + step; at >= 0 && at < lines.length; at += step)
    if (lines[at]?.kind === 'trainee') return at;
  return null;
}
