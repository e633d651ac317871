import { useTranslation } from 'react-i18next';
import { numericDate } from '#shared/calendar/plain-date.ts';
import { blankName } from '#shared/model/certificates/blank-name.ts';
import { type BlankLine, blankRegisterLines } from '#shared/model/certificates/blank-register.ts';
import type { Blanks } from './use-blanks.ts';

const columns = ['on', 'event', 'kind', 'numbers', 'count', 'document', 'party', 'reason'] as const;

/** The register as rows of text for a spreadsheet, made when they are asked for. */
export function useRegisterRows({ records, nameOf }: Blanks): () => string[][] {
  const { t } = useTranslation('blanks');
  const documentOf = ({ documentNumber, documentDate }: BlankLine) =>
    documentNumber === ''
      ? ''
      : t('documentOf', { number: documentNumber, date: documentDate ? numericDate(documentDate) : '' });
  return () => [
    columns.map((column) => t(`columns.${column}`)),
    ...blankRegisterLines(records.entries, records.sheets).map((line) => [
      numericDate(line.on),
      t(`happened.${line.happened}`),
      t(`kinds.${line.kind}`),
      blankName(line.series, line, line.digits),
      String(line.last - line.first + 1),
      documentOf(line),
      line.party || (line.holderId === null ? '' : nameOf(line.holderId)),
      line.reason,
    ]),
  ];
}
