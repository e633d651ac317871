import { Anchor, Group, Select, Table, Text } from '@mantine/core';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { usePages } from '#renderer/components/pages.tsx';
import { SearchField } from '#renderer/components/search-field.tsx';
import { pathOfCoursePaper } from '#renderer/data/courses/papers/path-of-paper.ts';
import { isReviewPaper } from '#renderer/data/development/paper-rules.ts';
import type { RegisterRecords } from '#renderer/data/registers/read-registers.ts';
import { numericDate } from '#shared/calendar/plain-date.ts';
import { type OfficialDocument, officialDocumentKinds } from '#shared/model/development/official-document.ts';
import type { Organisation } from '#shared/model/organisation.ts';
import { numberFaults } from '#shared/model/registers/number-faults.ts';
import { NumberFaultsNotice } from './number-faults-notice.tsx';
import { RegisterActions } from './register-actions.tsx';
import { documentsPaper } from './register-papers.ts';
import {
  type DocumentColumn,
  type DocumentFilter,
  type DocumentRow,
  documentColumns,
  documentRows,
  documentText,
  inOrder,
  selectDocuments,
} from './register-rows.ts';
import { SortHeader, type Sorting } from './sortable.tsx';

const pageSize = 50;

interface FiltersProps {
  years: readonly number[];
  filter: DocumentFilter;
  onChange: (filter: DocumentFilter) => void;
}

function Filters({ years, filter, onChange }: FiltersProps) {
  const { t } = useTranslation(['registers', 'development']);
  return (
    <Group gap="xs">
      <SearchField
        size="xs"
        w={340}
        name={t('words.documents')}
        words={filter.words}
        onWords={(words) => onChange({ ...filter, words })}
      />
      <Select
        size="xs"
        w={260}
        aria-label={t('columns.kind')}
        placeholder={t('anyKind')}
        clearable
        data={officialDocumentKinds.map((value) => ({ value, label: t(`development:papers.${value}`) }))}
        value={filter.kind}
        onChange={(kind) =>
          onChange({ ...filter, kind: officialDocumentKinds.find((one) => one === kind) ?? null })
        }
      />
      <Select
        size="xs"
        w={120}
        aria-label={t('year')}
        placeholder={t('anyYear')}
        clearable
        data={years.map(String)}
        value={filter.year === null ? null : String(filter.year)}
        onChange={(year) => onChange({ ...filter, year: year === null ? null : Number(year) })}
      />
      <Select
        size="xs"
        w={180}
        aria-label={t('columns.state')}
        placeholder={t('anyState')}
        clearable
        data={[
          { value: 'signed', label: t('signed') },
          { value: 'draft', label: t('draft') },
        ]}
        value={filter.signed === null ? null : filter.signed ? 'signed' : 'draft'}
        onChange={(state) => onChange({ ...filter, signed: state === null ? null : state === 'signed' })}
      />
    </Group>
  );
}

/** Where a paper is on its programme's way, or in its intake. */
function placeOfPaper(paper: OfficialDocument): string {
  const { programmeId, kind } = paper;
  const panel = kind === 'expertConclusion' ? 'conclusion' : isReviewPaper(kind) ? 'review' : 'papers';
  return pathOfCoursePaper(paper) ?? `/programmes/${programmeId}/way/${panel}`;
}

function Row({ row: { paper, programme, binned, signatories, decision } }: { row: DocumentRow }) {
  const { t } = useTranslation(['registers', 'development', 'programmes']);
  return (
    <Table.Tr data-paper={paper.id}>
      <Table.Td>{paper.number || '—'}</Table.Td>
      <Table.Td>{paper.date === null ? '—' : numericDate(paper.date)}</Table.Td>
      <Table.Td>
        {t(`development:papers.${paper.kind}`)}
        {decision && (
          <Text size="xs" c="dimmed">
            {t(`reviewDecisions.${decision}`)}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        {binned ? (
          <Text size="sm">{t('inBin', { programme: programme || t('programmes:untitled') })}</Text>
        ) : (
          <Anchor component={Link} href={placeOfPaper(paper)} size="sm" lineClamp={2}>
            {programme || t('programmes:untitled')}
          </Anchor>
        )}
      </Table.Td>
      <Table.Td>{signatories || '—'}</Table.Td>
      <Table.Td>
        {paper.signedOn === null ? t('draft') : t('signedOn', { date: numericDate(paper.signedOn) })}
      </Table.Td>
    </Table.Tr>
  );
}

interface RegisterProps {
  records: RegisterRecords;
  organisation: Organisation;
}

/** All official papers by kind and year, with what is wrong with their numbers. */
export function DocumentsRegister({ records, organisation }: RegisterProps) {
  const { t } = useTranslation(['registers', 'development']);
  const [filter, setFilter] = useState<DocumentFilter>({ words: '', kind: null, year: null, signed: null });
  const [sorting, setSorting] = useState<Sorting<DocumentColumn>>({ column: 'date', down: true });
  // What does not depend on the words is made once: a key press only looks through what is in memory.
  const rows = useMemo(() => documentRows(records), [records]);
  const years = useMemo(() => [...new Set(rows.map(({ year }) => year))].sort((a, b) => b - a), [rows]);
  const faults = useMemo(() => numberFaults(records.documents), [records]);
  const sorted = useMemo(
    () =>
      inOrder(
        rows,
        documentText(sorting.column, (kind) => t(`development:papers.${kind}`)),
        sorting.down,
      ),
    [rows, sorting, t],
  );
  const asked = useDeferredValue(filter);
  const found = useMemo(() => selectDocuments(sorted, asked), [sorted, asked]);
  const { shown, pages } = usePages(found, pageSize);
  return (
    <>
      <Filters years={years} filter={filter} onChange={setFilter} />
      <NumberFaultsNotice
        faults={faults.filter(({ year }) => filter.year === null || year === filter.year)}
      />
      <RegisterActions
        count={found.length}
        name={t('documents')}
        organisation={organisation}
        paper={(language) => documentsPaper(found, filter.year, organisation, language)}
      />
      <Table.ScrollContainer minWidth={780}>
        <Table verticalSpacing={6} aria-label={t('documents')}>
          <Table.Thead>
            <Table.Tr>
              {documentColumns.map((column) => (
                <SortHeader key={column} column={column} sorting={sorting} onSort={setSorting}>
                  {t(`columns.${column}`)}
                </SortHeader>
              ))}
              <Table.Th>{t('columns.signatories')}</Table.Th>
              <Table.Th>{t('columns.state')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map((row) => (
              <Row key={row.paper.id} row={row} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {found.length === 0 && <Text size="sm">{t(rows.length === 0 ? 'none' : 'nothing')}</Text>}
      {pages}
    </>
  );
}
