import { Button, Group } from '@mantine/core';
import { IconFileTypeDocx, IconTableExport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { saveMade, savePaper } from '#renderer/components/save-made.ts';
import { tellSaved } from '#renderer/components/tell-saved.ts';
import { useAction } from '#renderer/components/use-action.ts';
import { useTextLanguage } from '#renderer/components/use-text-language.ts';
import { askSheets } from '#renderer/workers/sheets.ts';
import { actPaper, registerPaper } from './made-papers.ts';
import type { Blanks } from './use-blanks.ts';
import { useRegisterRows } from './use-register-rows.ts';

/** The register as a docx and an Excel file, and the act for what lies spoiled (O10-30). */
export function BlankPapers({ blanks }: { blanks: Blanks }) {
  const { t } = useTranslation('blanks');
  const language = useTextLanguage() === 'ru' ? 'ru' : 'kk';
  const rows = useRegisterRows(blanks);
  const { busy, problem, run } = useAction();
  const docx = { filter: t('papers.docx'), fallback: 'blanks' };
  const register = () =>
    savePaper(registerPaper(blanks, language), blanks.organisation, {
      ...docx,
      name: t('papers.registerName'),
    });
  const act = () =>
    savePaper(actPaper(blanks, language), blanks.organisation, { ...docx, name: t('papers.actName') });
  const table = () => {
    const name = t('papers.registerName');
    const file = { name, extension: 'xlsx', fallback: 'blanks', filter: t('papers.xlsx') };
    return saveMade(file, () => askSheets('write', { name, rows: rows() }));
  };
  const button = (words: string, make: typeof register, icon: 'docx' | 'xlsx', disabled = false) => (
    <Button
      variant="default"
      size="xs"
      loading={busy}
      disabled={disabled}
      leftSection={
        icon === 'docx' ? (
          <IconFileTypeDocx size={16} aria-hidden />
        ) : (
          <IconTableExport size={16} aria-hidden />
        )
      }
      onClick={() => void run(make, tellSaved)}
    >
      {words}
    </Button>
  );
  return (
    <>
      <Group gap="xs">
        {button(t('papers.register'), register, 'docx')}
        {button(t('papers.table'), table, 'xlsx')}
        {button(t('papers.act'), act, 'docx', blanks.account.totals.spoiled === 0)}
      </Group>
      {problem && <ProblemAlert problem={problem} />}
    </>
  );
}
