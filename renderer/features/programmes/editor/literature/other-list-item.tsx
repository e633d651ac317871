import { Menu } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { orderAfter, readRows, updateRow } from '#renderer/data/programmes.ts';
import type { LiteratureEntry } from '#shared/model/programme.ts';

/** Moves an entry to the end of the other list. */
export function OtherListItem({ entry }: { entry: LiteratureEntry }) {
  const { t } = useTranslation('editor');
  const { id, programmeId } = entry;
  const list = entry.list === 'main' ? 'additional' : 'main';
  const hand = async () => {
    const there = (await readRows('literatureEntries', programmeId)).filter((one) => one.list === list);
    await updateRow('literatureEntries', programmeId, id, {
      list,
      order: orderAfter(there, there.length - 1),
    });
  };
  return (
    <Menu.Item leftSection={<IconArrowsExchange size={16} aria-hidden />} onClick={() => void hand()}>
      {t(list === 'main' ? 'literature.toMain' : 'literature.toAdditional')}
    </Menu.Item>
  );
}
