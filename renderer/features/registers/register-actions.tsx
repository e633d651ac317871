import { Button, Group, Text } from '@mantine/core';
import { IconFileTypeDocx } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { savePaper } from '#renderer/components/save-made.ts';
import { useAction } from '#renderer/components/use-action.ts';
import { useTextLanguage } from '#renderer/components/use-text-language.ts';
import type { OfficialPaper } from '#shared/documents/official/paper.ts';
import type { DocumentLanguage, Organisation } from '#shared/model/organisation.ts';

interface RegisterActionsProps {
  count: number;
  name: string;
  organisation: Organisation;
  paper: (language: DocumentLanguage) => OfficialPaper;
}

/** How many rows there are, and the register as a docx for the printer. */
export function RegisterActions({ count, name, organisation, paper }: RegisterActionsProps) {
  const { t } = useTranslation(['registers', 'programmes']);
  const language = useTextLanguage() === 'ru' ? 'ru' : 'kk';
  const { busy, problem, run } = useAction();
  const save = () =>
    savePaper(paper(language), organisation, {
      name,
      fallback: 'register',
      filter: t('programmes:export.filters.docx'),
    });
  return (
    <>
      <Group justify="space-between">
        <Text size="sm" role="status">
          {t('count', { count })}
        </Text>
        <Button
          variant="default"
          leftSection={<IconFileTypeDocx size={16} aria-hidden />}
          loading={busy}
          disabled={count === 0}
          onClick={() => void run(save, () => undefined)}
        >
          {t('save')}
        </Button>
      </Group>
      {problem && <ProblemAlert problem={problem} />}
    </>
  );
}
