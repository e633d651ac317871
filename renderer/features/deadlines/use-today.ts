import { useEffect, useState } from 'react';
import { type PlainDate, todayIn } from '#shared/calendar/plain-date.ts';

const lookAgain = 60_000;

/** The day in Kazakhstan: a program that is left open over night goes on with the next day. */
export function useToday(): PlainDate {
  const [today, setToday] = useState(() => todayIn(Date.now()));
  useEffect(() => {
    const timer = setInterval(() => setToday(todayIn(Date.now())), lookAgain);
    return () => clearInterval(timer);
  }, []);
  return today;
}
