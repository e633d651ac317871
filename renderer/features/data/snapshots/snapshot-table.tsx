import { Button, Table } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTextLanguage } from '#renderer/components/use-text-language.ts';
import { writtenTime } from '#renderer/components/written-time.ts';
import type { SnapshotInfo } from '#renderer/data/store/snapshot-info.ts';
import { sizeWords } from '../size-words.ts';

/** Most people want one of the last. */
const shownAtFirst = 5;

interface SnapshotTableProps {
  snapshots: readonly SnapshotInfo[];
  onShow: (snapshot: SnapshotInfo) => void;
}

export function SnapshotTable({ snapshots, onShow }: SnapshotTableProps) {
  const { t } = useTranslation('data');
  const language = useTextLanguage();
  const [all, setAll] = useState(false);
  const shown = all ? snapshots : snapshots.slice(0, shownAtFirst);
  return (
    <>
      <Table.ScrollContainer minWidth={520}>
        <Table verticalSpacing={4} aria-label={t('snapshots.title')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={150}>{t('snapshots.when')}</Table.Th>
              <Table.Th>{t('snapshots.why')}</Table.Th>
              <Table.Th w={90} ta="end">
                {t('snapshots.size')}
              </Table.Th>
              <Table.Th w={140} aria-label={t('snapshots.actions')} />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map((one) => (
              <Table.Tr key={one.name}>
                <Table.Td>{writtenTime(one.createdAt)}</Table.Td>
                <Table.Td>{t(`snapshots.reasons.${one.reason}`)}</Table.Td>
                <Table.Td ta="end">{sizeWords(t, one.size, language)}</Table.Td>
                <Table.Td ta="end">
                  <Button
                    variant="subtle"
                    aria-label={t('snapshots.lookAt', { time: writtenTime(one.createdAt) })}
                    onClick={() => onShow(one)}
                  >
                    {t('snapshots.look')}
                  </Button>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {!all && snapshots.length > shownAtFirst && (
        <Button variant="subtle" w="fit-content" onClick={() => setAll(true)}>
          {t('snapshots.all', { count: snapshots.length })}
        </Button>
      )}
    </>
  );
}
