import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { GridColumn } from '#renderer/components/row-grid/grid-column.ts';
import { numericDate } from '#shared/calendar/plain-date.ts';
import type { ComplexPart } from '#shared/model/course/preparation.ts';
import { readWebLink } from '#shared/model/course/web-link.ts';
import { OutsideLink } from '../../outside-link.tsx';
import { readDay, readLine } from '../typed-fields.ts';
import { KindChoice, TopicChoice } from './part-choices.tsx';

/** The longest title that the store takes. */
const longestTitle = 1_000;
const notTyped = { read: () => null, write: () => null };

export function useComplexColumns(): readonly GridColumn<ComplexPart>[] {
  const { t } = useTranslation('courses');
  return useMemo(
    () => [
      {
        ...{ id: 'topic', label: t('preparation.complex.topic'), width: '220px' },
        ...notTyped,
        view: (row, number) => <TopicChoice part={row} number={number} />,
      },
      {
        ...{ id: 'kind', label: t('preparation.complex.kind'), width: '170px' },
        ...notTyped,
        view: (row, number) => <KindChoice part={row} number={number} />,
      },
      {
        id: 'title',
        label: t('preparation.complex.name'),
        read: (row) => row.title,
        write: (_, text) => {
          const title = readLine(text, longestTitle);
          return title === null ? null : { title };
        },
        wrong: t('preparation.estimate.tooLong', { most: longestTitle }),
      },
      {
        id: 'link',
        label: t('preparation.complex.link'),
        width: '220px',
        read: (row) => row.link,
        write: (_, text) => {
          const link = readWebLink(text);
          return link === null ? null : { link };
        },
        wrong: t('preparation.complex.wrongLink'),
      },
      {
        ...{ id: 'open', label: t('preparation.complex.open'), width: '70px' },
        ...notTyped,
        view: ({ link, title }) =>
          link !== '' && (
            <OutsideLink
              address={link}
              label={t('preparation.complex.openOf', { name: title || link })}
              cell="open"
            >
              {t('preparation.complex.open')}
            </OutsideLink>
          ),
      },
      {
        ...{ id: 'placedOn', label: t('preparation.complex.placedOn'), width: '136px' },
        read: ({ placedOn }) => (placedOn ? numericDate(placedOn) : ''),
        write: (_, text) => {
          const placedOn = readDay(text);
          return placedOn === undefined ? null : { placedOn };
        },
        wrong: t('preparation.complex.wrongDate'),
      },
    ],
    [t],
  );
}
