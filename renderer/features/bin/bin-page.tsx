import {
  Button,
  Center,
  Container,
  SegmentedControl,
  Skeleton,
  Stack,
  Table,
  Text,
  Title,
} from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { usePermission } from '#renderer/components/permission/use-permission.ts';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { writtenTime } from '#renderer/components/written-time.ts';
import { type BinItem, type BinTable, binTables, bringBack, useBin } from '#renderer/data/bin.ts';
import { saveProblem } from '#renderer/data/save-problem.ts';
import { useUserNames } from '#renderer/data/users.ts';
import type { Problem } from '#shared/model/problem.ts';

type Kind = BinTable | 'all';

function BinRow({ item, onBack }: { item: BinItem; onBack: (item: BinItem) => void }) {
  const { t } = useTranslation('bin');
  const names = useUserNames();
  const permission = usePermission(
    { table: item.table, kind: 'update', recordId: item.id, fields: { deletedAt: null } },
    item.ownerTable && { ownerTable: item.ownerTable },
  );
  const name = item.name || t('unnamed');
  return (
    <Table.Tr>
      <Table.Td>{name}</Table.Td>
      <Table.Td>{t(`kinds.${item.table}`)}</Table.Td>
      <Table.Td>{writtenTime(item.deletedAt)}</Table.Td>
      <Table.Td>{(item.deletedBy && names?.get(item.deletedBy)) ?? '—'}</Table.Td>
      <Table.Td ta="end">
        <NeedsPermission permission={permission}>
          <Button variant="default" aria-label={t('bringBackNamed', { name })} onClick={() => onBack(item)}>
            {t('bringBack')}
          </Button>
        </NeedsPermission>
      </Table.Td>
    </Table.Tr>
  );
}

function BinTableView({ items, onBack }: { items: readonly BinItem[]; onBack: (item: BinItem) => void }) {
  const { t } = useTranslation('bin');
  return (
    <Table.ScrollContainer minWidth={640}>
      <Table verticalSpacing={6} aria-label={t('title')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('columns.name')}</Table.Th>
            <Table.Th w={150}>{t('columns.kind')}</Table.Th>
            <Table.Th w={150}>{t('columns.when')}</Table.Th>
            <Table.Th w={170}>{t('columns.who')}</Table.Th>
            <Table.Th w={130} aria-label={t('columns.actions')} />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map((item) => (
            <BinRow key={`${item.table}/${item.id}`} item={item} onBack={onBack} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

/** Everything that was deleted: what, when, by whom, and the way back. Nothing is removed from here by itself. */
export function BinPage() {
  const { t } = useTranslation('bin');
  const items = useBin();
  const [kind, setKind] = useState<Kind>('all');
  const [problem, setProblem] = useState<Problem | null>(null);
  const present = binTables.filter((table) => items?.some((item) => item.table === table));
  const shown = items?.filter((item) => kind === 'all' || item.table === kind);
  const back = (item: BinItem) =>
    void bringBack(item).then(
      () => setProblem(null),
      (error: unknown) => setProblem(saveProblem(error)),
    );
  return (
    <Container size="xl" py="md">
      <Stack gap="sm">
        <Title order={1} size="h2">
          {t('title')}
        </Title>
        <Text size="sm">{t('explanation')}</Text>
        {present.length > 1 && (
          <SegmentedControl
            size="xs"
            w="fit-content"
            aria-label={t('which')}
            value={kind}
            onChange={(value) => setKind(binTables.find((one) => one === value) ?? 'all')}
            data={[
              { value: 'all', label: t('all') },
              ...present.map((table) => ({ value: table, label: t(`many.${table}`) })),
            ]}
          />
        )}
        {problem && <ProblemAlert problem={problem} onClose={() => setProblem(null)} />}
        {!shown && <Skeleton h={120} />}
        {shown?.length === 0 && (
          <Center mih={200}>
            <Text c="dimmed">{t('empty')}</Text>
          </Center>
        )}
        {shown && shown.length > 0 && <BinTableView items={shown} onBack={back} />}
      </Stack>
    </Container>
  );
}
