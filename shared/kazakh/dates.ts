/*
 * Dates as official papers write them. Own tables: some builds of Chromium have no Kazakh data and print
 * «2023 M01 9». A calendar date has no time and no zone; an instant becomes one only with a named zone.
 */

/** A day of the calendar: month 1 to 12, day 1 to 31. */
export interface CalendarDate {
  year: number;
  month: number;
  day: number;
}

export type DateLanguage = 'kk' | 'ru' | 'en';

/** Time zone of all Kazakhstan since 1 March 2024; the right offset of earlier days is in the zone's own history. */
const kazakhstanTimeZone = 'Asia/Almaty';

const months = {
  kk: 'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан',
  /** «2023 жылғы 9 қаңтардағы»: which happened on that day. */
  attributive:
    'қаңтардағы ақпандағы наурыздағы сәуірдегі мамырдағы маусымдағы шілдедегі тамыздағы қыркүйектегі қазандағы қарашадағы желтоқсандағы',
  /** «1 маусымға дейін»: by that day. */
  dative:
    'қаңтарға ақпанға наурызға сәуірге мамырға маусымға шілдеге тамызға қыркүйекке қазанға қарашаға желтоқсанға',
  /** «9 қаңтардан бастап»: from that day. */
  ablative:
    'қаңтардан ақпаннан наурыздан сәуірден мамырдан маусымнан шілдеден тамыздан қыркүйектен қазаннан қарашадан желтоқсаннан',
  /** «9 қаңтарда»: on that day. */
  locative:
    'қаңтарда ақпанда наурызда сәуірде мамырда маусымда шілдеде тамызда қыркүйекте қазанда қарашада желтоқсанда',
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
  en: 'January February March April May June July August September October November December',
} as const;

type MonthForm = keyof typeof months;
const tables = Object.fromEntries(
  Object.entries(months).map(([form, names]) => [form, names.split(' ')]),
) as Record<MonthForm, string[]>;

const monthName = (form: MonthForm, month: number): string => tables[form][month - 1] ?? '';

/** Case of the month's name in Kazakh. */
export type KazakhCase = 'nominative' | 'attributive' | 'dative' | 'ablative' | 'locative';

const kazakhMonth = (date: CalendarDate, form: KazakhCase): string =>
  monthName(form === 'nominative' ? 'kk' : form, date.month);

/**
 * The date in words, as on an order: «2023 жылғы 9 қаңтар», «9 января 2023 года», «9 January 2023».
 * `form` only changes Kazakh: attributive «2023 жылғы 9 қаңтардағы», dative «2023 жылғы 1 маусымға».
 */
export function formatDate(
  date: CalendarDate,
  language: DateLanguage,
  form: KazakhCase = 'nominative',
): string {
  if (language === 'kk') return `${date.year} жылғы ${date.day} ${kazakhMonth(date, form)}`;
  const day = `${date.day} ${monthName(language, date.month)} ${date.year}`;
  return language === 'ru' ? `${day} года` : day;
}

/** Day and month without the year: «1 маусымға», «1 июня», «1 June» (O10-47 sets such yearly terms). */
export const formatDayAndMonth = (
  date: Omit<CalendarDate, 'year'>,
  language: DateLanguage,
  form: KazakhCase = 'nominative',
): string =>
  language === 'kk'
    ? `${date.day} ${kazakhMonth({ ...date, year: 0 }, form)}`
    : `${date.day} ${monthName(language, date.month)}`;

const padded = (value: number, length: number): string => String(value).padStart(length, '0');

/** «09.01.2023»: the same in the three languages. */
export const formatNumericDate = ({ year, month, day }: CalendarDate): string =>
  `${padded(day, 2)}.${padded(month, 2)}.${padded(year, 4)}`;

/** ISO 8601 «2023-01-09»: how records keep a calendar date. */
export const isoDate = ({ year, month, day }: CalendarDate): string =>
  `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;

/** Reads «2023-01-09» or «09.01.2023»; nothing where the text is no date or the day does not exist. */
export function parseDate(text: string): CalendarDate | undefined {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim());
  const numeric = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text.trim());
  const parts = iso ? iso.slice(1) : numeric?.slice(1).reverse();
  if (!parts) return undefined;
  const [year = 0, month = 0, day = 0] = parts.map(Number);
  return isRealDay({ year, month, day }) ? { year, month, day } : undefined;
}

function isRealDay({ year, month, day }: CalendarDate): boolean {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day >= 1 && day <= (lengths[month - 1] ?? 0);
}

/**
 * The calendar date of an instant in a named zone: never the machine's own zone, which may be set wrong.
 * @param instant ISO 8601 with a zone, or milliseconds since 1970
 * @returns nothing where the instant cannot be read
 */
export function dateOfInstant(
  instant: string | number,
  timeZone: string = kazakhstanTimeZone,
): CalendarDate | undefined {
  const time = new Date(instant);
  if (Number.isNaN(time.getTime())) return undefined;
  const format = new Intl.DateTimeFormat('en', {
    timeZone,
    calendar: 'gregory',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  });
  const parts = Object.fromEntries(
    format.formatToParts(time).map(({ type, value }) => [type, Number(value)]),
  );
  return { year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0 };
}
