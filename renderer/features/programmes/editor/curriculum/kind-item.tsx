import { Menu } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { updateRow } from '#renderer/data/programmes.ts';
import type { CurriculumRow } from '#shared/model/programme.ts';

/** Turns a topic into a module's heading, or back. */
export function KindItem({ row }: { row: CurriculumRow }) {
  const { t } = useTranslation('editor');
  const kind = row.kind === 'module' ? 'topic' : 'module';
  return (
    <Menu.Item
      leftSection={<IconArrowsExchange size={16} aria-hidden />}
      onClick={() => void updateRow('curriculumRows', row.programmeId, row.id, { kind })}
    >
      {t(kind === 'module' ? 'curriculum.toModule' : 'curriculum.toTopic')}
    </Menu.Item>
  );
}
