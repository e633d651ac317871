import { type KeyboardEvent, type SyntheticEvent, useMemo } from 'react';
import { type PlainDate, yearOf } from '#shared/calendar/plain-date.ts';
import { dayByKey } from './day-keys.ts';

/** What the button of a day listens to; the same for all of them, so that nothing is drawn anew. */
export interface DayEvents {
  onMouseEnter: (event: SyntheticEvent<HTMLElement>) => void;
  onFocus: (event: SyntheticEvent<HTMLElement>) => void;
  onClick: (event: SyntheticEvent<HTMLElement>) => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

interface DayActions {
  years: readonly number[];
  /** The mouse or the keyboard is on a day. */
  onPoint: (date: PlainDate) => void;
  onOpen: (date: PlainDate) => void;
  /** A key leads to another day, maybe of another year. */
  onGo: (date: PlainDate) => void;
}

const dateOf = ({ currentTarget }: SyntheticEvent<HTMLElement>): PlainDate =>
  currentTarget.dataset.date ?? '';

/** Arrow keys go from day to day and stop where the table of holidays ends. */
export function useDayEvents({ years, onPoint, onOpen, onGo }: DayActions): DayEvents {
  return useMemo(
    () => ({
      onMouseEnter: (event) => onPoint(dateOf(event)),
      onFocus: (event) => onPoint(dateOf(event)),
      onClick: (event) => onOpen(dateOf(event)),
      onKeyDown: (event) => {
        const next = dayByKey(dateOf(event), event.key);
        if (next === null) return;
        event.preventDefault();
        if (years.includes(yearOf(next))) onGo(next);
      },
    }),
    [years, onPoint, onOpen, onGo],
  );
}
