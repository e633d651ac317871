import { useEffect, useState } from 'react';
import { type PlainDate, todayIn } from '#shared/calendar/plain-date.ts';

/** Milliseconds; a window that comes to the front looks at once. */
const lookAgain = 10_000;

/** The day in Kazakhstan: a program that is left open over night goes on with the next day. */
export function useToday(): PlainDate {
  const [today, setToday] = useState(() => todayIn(Date.now()));
  useEffect(() => {
    const look = () => setToday(todayIn(Date.now()));
    const timer = setInterval(look, lookAgain);
    window.addEventListener('focus', look);
    return () => {
      clearInterval(timer);
      window.removeEventListener('focus', look);
    };
  }, []);
  return today;
}
