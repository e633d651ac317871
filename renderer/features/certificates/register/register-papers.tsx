import { Button, Group, Menu, Text } from '@mantine/core';
import { IconFileTypeDocx, IconTableExport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { usePermission } from '#renderer/components/permission/use-permission.ts';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { saveMade, savePaper } from '#renderer/components/save-made.ts';
import { tellSaved } from '#renderer/components/tell-saved.ts';
import { useAction } from '#renderer/components/use-action.ts';
import { useTextLanguage } from '#renderer/components/use-text-language.ts';
import { readRegisterLines } from '#renderer/data/certificates/register/register-lines.ts';
import type { RegisterRow } from '#renderer/data/certificates/register/register-row.ts';
import { useOrganisation } from '#renderer/data/organisation.ts';
import { keySeals } from '#renderer/data/people/key-seals.ts';
import { askSheets } from '#renderer/workers/sheets.ts';
import type { PlainDate } from '#shared/calendar/plain-date.ts';
import { duePaper, registerPaper } from './made-papers.ts';
import { isDue, type Period } from './use-register.ts';
import { useSheetRows } from './use-sheet-rows.ts';

interface RegisterPapersProps {
  /** Those that are shown. */
  rows: readonly RegisterRow[];
  period: Period;
  today: PlainDate;
}

/** So many lines are printed as one file: a longer one is slow to open and to print. */
const linesOfFile = 1_000;

/** The rows that are shown as a docx in portions, and as one Excel file: the register, or the list of who is due. */
export function RegisterPapers({ rows, period, today }: RegisterPapersProps) {
  const { t } = useTranslation(['certificates', 'blanks']);
  const language = useTextLanguage() === 'ru' ? 'ru' : 'kk';
  const organisation = useOrganisation();
  const { allowed } = usePermission('exportPersonalData');
  const sheetRows = useSheetRows();
  const { busy, problem, run } = useAction();
  const due = isDue(period);
  const name = t(due ? 'register.papers.dueName' : 'register.papers.name');
  const seals = allowed ? keySeals : null;
  const docx = async (from: number) => {
    if (!organisation) return { ok: false as const, problem: { code: 'exportFailed' } };
    const some = rows.slice(from, from + linesOfFile);
    const of = { organisation, language, today } as const;
    const file = { name, fallback: 'register', filter: t('blanks:papers.docx') };
    if (due) return savePaper(duePaper(some, period, of), organisation, file);
    const lines = await readRegisterLines(some, seals);
    return lines.ok ? savePaper(registerPaper(lines.value, from + 1, of), organisation, file) : lines;
  };
  const table = async () => {
    const lines = await readRegisterLines(rows, seals);
    if (!lines.ok) return lines;
    const file = { name, extension: 'xlsx', fallback: 'register', filter: t('blanks:papers.xlsx') };
    return saveMade(file, () =>
      askSheets('write', { name, rows: sheetRows(rows, lines.value, allowed && !due) }),
    );
  };
  return (
    <>
      <Group justify="space-between">
        <Text size="sm" role="status">
          {t('register.count', { count: rows.length })}
        </Text>
        <Group gap="xs">
          <DocxButton
            lines={rows.length}
            due={due}
            busy={busy || !organisation}
            onSave={(from) => void run(() => docx(from), tellSaved)}
          />
          <Button
            variant="default"
            size="xs"
            loading={busy}
            disabled={rows.length === 0}
            leftSection={<IconTableExport size={16} aria-hidden />}
            onClick={() => void run(table, tellSaved)}
          >
            {t('blanks:papers.table')}
          </Button>
        </Group>
      </Group>
      {problem && <ProblemAlert problem={problem} />}
    </>
  );
}

interface DocxButtonProps {
  due: boolean;
  lines: number;
  busy: boolean;
  /** `from`: index of the first line. */
  onSave: (from: number) => void;
}

/** One file, or a choice of the portion where there are several. */
function DocxButton({ due, lines, busy, onSave }: DocxButtonProps) {
  const { t } = useTranslation('certificates');
  const button = (onClick?: () => void) => (
    <Button
      variant="default"
      size="xs"
      loading={busy}
      disabled={lines === 0}
      leftSection={<IconFileTypeDocx size={16} aria-hidden />}
      {...(onClick && { onClick })}
    >
      {t(due ? 'register.papers.dueDocx' : 'register.papers.docx')}
    </Button>
  );
  if (lines <= linesOfFile) return button(() => onSave(0));
  const portions = Array.from({ length: Math.ceil(lines / linesOfFile) }, (_, at) => at * linesOfFile);
  return (
    <Menu>
      <Menu.Target>{button()}</Menu.Target>
      <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
        {portions.map((from) => (
          <Menu.Item key={from} onClick={() => onSave(from)}>
            {t('register.papers.portion', { from: from + 1, until: Math.min(lines, from + linesOfFile) })}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
