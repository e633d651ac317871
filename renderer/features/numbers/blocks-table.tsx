import { Fieldset, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { NumberRange } from '#shared/model/number-kinds.ts';
import type { ShownBlock, ShownRow } from './number-rows.ts';

const rangeText = ({ first, last }: NumberRange) => (first === last ? `${first}` : `${first}–${last}`);

/** Every fate with its numbers, in one line each: nothing of the block is left out. */
function Fates({ fates }: Pick<ShownBlock, 'fates'>) {
  const { t } = useTranslation('numbers');
  if (fates === null) return <Text size="sm">{t('notTold')}</Text>;
  const kinds = Map.groupBy(fates, ({ fate }) => fate);
  return [...kinds].map(([fate, some]) => (
    <Text key={fate} size="sm">
      {t(`fates.${fate}`, { numbers: some.map(rangeText).join(', ') })}
    </Text>
  ));
}

function Holder({ block }: { block: ShownBlock }) {
  const { t } = useTranslation('numbers');
  if (block.reason !== 'device') return t(`reasons.${block.reason}`);
  if (block.own) return t('thisComputer');
  return block.revoked ? t('revoked', { name: block.device }) : block.device || t('unknownComputer');
}

/** Who has which numbers of a kind, and what became of them. */
export function BlocksTable({ row }: { row: ShownRow }) {
  const { t } = useTranslation('numbers');
  return (
    <Fieldset legend={t(`kinds.${row.kind}`)}>
      <Table aria-label={t('blocksOf', { kind: t(`kinds.${row.kind}`) })}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('numbers')}</Table.Th>
            <Table.Th>{t('holder')}</Table.Th>
            <Table.Th>{t('fate')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {row.blocks.map((block) => (
            <Table.Tr key={block.first}>
              <Table.Th scope="row" fw={400}>
                {rangeText(block)}
              </Table.Th>
              <Table.Td>
                <Holder block={block} />
              </Table.Td>
              <Table.Td>
                <Fates fates={block.fates} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Fieldset>
  );
}
