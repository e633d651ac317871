import { addYears, type PlainDate } from '#shared/calendar/plain-date.ts';
import { termInForce } from '#shared/regulation/terms.ts';

/**
 * The last day on which a certificate is valid, that day included (O10-33: three years from the day of issue): the same
 * day of the month; 28 February where it was issued on the 29th.
 * @throws RangeError where the text is no date
 */
export const validUntil = (issuedOn: PlainDate): PlainDate =>
  addYears(issuedOn, termInForce('certificateValidity', issuedOn).length);
