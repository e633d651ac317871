import { formatDate, formatNumericDate } from '#shared/kazakh/dates.ts';
import type { TextLanguage } from '#shared/regulation/localised.ts';

const two = (figure: number) => String(figure).padStart(2, '0');
const dayOf = (at: Date) => ({ year: at.getFullYear(), month: at.getMonth() + 1, day: at.getDate() });
const clockOf = (at: Date) => `${two(at.getHours())}:${two(at.getMinutes())}`;

/** Day and time by this computer's clock and zone, written as everyone here writes it: 22.11.2026 14:05. */
export function writtenTime(instant: string): string {
  const at = new Date(instant);
  return `${formatNumericDate(dayOf(at))} ${clockOf(at)}`;
}

/** In a sentence: «14:05» for today, else with the day in words: «2026 жылғы 21 қараша, 14:05». */
export function spokenTime(instant: string, language: TextLanguage, now = new Date()): string {
  const at = new Date(instant);
  const today = formatNumericDate(dayOf(at)) === formatNumericDate(dayOf(now));
  return today ? clockOf(at) : `${formatDate(dayOf(at), language)}, ${clockOf(at)}`;
}
