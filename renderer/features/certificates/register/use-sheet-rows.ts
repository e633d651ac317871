import { useTranslation } from 'react-i18next';
import { useTextLanguage } from '#renderer/components/use-text-language.ts';
import type { RegisterRow } from '#renderer/data/certificates/register/register-row.ts';
import { numericDate, type PlainDate } from '#shared/calendar/plain-date.ts';
import type { RegisteredCertificate } from '#shared/documents/official/papers/certificate-register.ts';
import { regionName } from '#shared/documents/official/papers/region-name.ts';

const day = (date: PlainDate | null): string => (date ? numericDate(date) : '');

/** The columns of the Excel file: those of the import, so that a file that was saved here can be read again. */
const columns = [
  'number',
  'blank',
  'name',
  'iin',
  'employer',
  'region',
  'title',
  'hours',
  'startsOn',
] as const;
const later = ['endsOn', 'issuedOn', 'validUntil', 'order', 'state', 'inPlaceOf', 'replacedBy'] as const;

/** The register as rows of text for a spreadsheet, made when they are asked for. */
export function useSheetRows() {
  const { t } = useTranslation('certificates');
  const language = useTextLanguage() === 'ru' ? 'ru' : 'kk';
  return (
    rows: readonly RegisterRow[],
    lines: readonly RegisteredCertificate[],
    withIins: boolean,
  ): string[][] => {
    const names = [...columns, ...later].filter((column) => column !== 'iin' || withIins);
    const cells = (row: RegisterRow, line: RegisteredCertificate | undefined) => [
      ...[row.registrationNumber, row.blank, row.name, ...(withIins ? [line?.iin ?? ''] : [])],
      ...[row.employer, regionName(row.region, language)],
      row.title[language] || row.title.kk || row.title.ru,
      row.hours === null ? '' : String(row.hours),
      ...[day(row.startsOn), day(row.endsOn), day(row.issuedOn), day(row.validUntil)],
      line?.order ? t('register.orderOf', { number: line.order.number, date: day(line.order.date) }) : '',
      ...[t(`issue.states.${row.state}`), row.inPlaceOf, row.replacedBy],
    ];
    return [
      names.map((column) => t(`register.columns.${column}`)),
      ...rows.map((row, at) => cells(row, lines[at])),
    ];
  };
}
