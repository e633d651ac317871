import type { DayState } from '#shared/calendar/working-calendar.ts';

/** How a day is drawn; the same words name the signs in the legend. */
export type DayMark = 'weekend' | 'holiday' | 'unconfirmed' | 'moved' | 'edit';

/** The sign of a day; null for an ordinary working day. */
export function dayMark({ reason }: DayState): DayMark | null {
  switch (reason.kind) {
    case 'ordinary':
      return null;
    case 'holiday':
      return reason.confirmed ? 'holiday' : 'unconfirmed';
    case 'substitute':
      return 'holiday';
    case 'transfer':
      return 'moved';
    default:
      return reason.kind;
  }
}
