import { numericDate, type PlainDate } from '#shared/calendar/plain-date.ts';

/** «01.02.2027 – 12.02.2027»; what is not set yet is a dash. */
export function spanWords({
  startsOn,
  endsOn,
}: {
  startsOn: PlainDate | null;
  endsOn: PlainDate | null;
}): string {
  if (startsOn === null && endsOn === null) return '—';
  return [startsOn, endsOn].map((day) => (day === null ? '…' : numericDate(day))).join(' – ');
}
