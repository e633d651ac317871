import { Button, Group, Menu } from '@mantine/core';
import { IconChevronDown, IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tellProblem } from '#renderer/components/tell-problem.tsx';
import { tellSaved } from '#renderer/components/tell-saved.ts';
import { type ExportKind, exportProgramme } from './export-programme.ts';

/** Export of the open programme: the docx for the ministry, or a file that another computer can open. */
export function ProgrammeActions({ programmeId }: { programmeId: string }) {
  const { t } = useTranslation('programmes');
  const [busy, setBusy] = useState(false);
  const run = async (kind: ExportKind) => {
    setBusy(true);
    const saved = await exportProgramme(programmeId, kind, t);
    setBusy(false);
    if (!saved.ok) return tellProblem(saved.problem);
    tellSaved(saved.value);
  };
  return (
    <Group gap={0} wrap="nowrap">
      <Button
        loading={busy}
        leftSection={<IconDownload size={16} aria-hidden />}
        onClick={() => void run('docx')}
        style={{ borderStartEndRadius: 0, borderEndEndRadius: 0 }}
      >
        {t('export.docx')}
      </Button>
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <Button
            px={6}
            aria-label={t('export.more')}
            style={{ borderStartStartRadius: 0, borderEndStartRadius: 0, marginInlineStart: 1 }}
          >
            <IconChevronDown size={16} aria-hidden />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => void run('docx')}>{t('export.docxLong')}</Menu.Item>
          <Menu.Item onClick={() => void run('programmeFile')}>{t('export.programmeFile')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </Group>
  );
}
