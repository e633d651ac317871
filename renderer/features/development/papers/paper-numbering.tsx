import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDraftInput } from '#renderer/components/drafts/use-draft-input.ts';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { usePartPermission } from '#renderer/components/permission/read-only.ts';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { useAction } from '#renderer/components/use-action.ts';
import { editPaper } from '#renderer/data/development/edit-paper.ts';
import { givePaperNumber, numberTaken, useNumberTwin } from '#renderer/data/development/paper-number.ts';
import { formOf, type WrittenPaperKind } from '#renderer/data/development/paper-rules.ts';
import { saveNow } from '#renderer/data/pending-saves.ts';
import { isPlainDate } from '#shared/calendar/plain-date.ts';
import type { OfficialDocument } from '#shared/model/development/official-document.ts';
import { documentLanguages } from '#shared/model/organisation.ts';

const keyOf = (paper: OfficialDocument, field: string) => `officialDocuments:${paper.id}:${field}`;

function LanguageField({ paper }: { paper: OfficialDocument }) {
  const { t } = useTranslation('development');
  const { allowed } = usePartPermission();
  const set = (value: string) => {
    const language = documentLanguages.find((one) => one === value);
    if (language) void saveNow(keyOf(paper, 'language'), () => editPaper(paper, { language }));
  };
  return (
    <NativeSelect
      label={t('paperWork.language')}
      disabled={!allowed}
      value={paper.language}
      data={documentLanguages.map((value) => ({ value, label: t(`paperWork.languages.${value}`) }))}
      onChange={(event) => set(event.currentTarget.value)}
    />
  );
}

function DateField({ paper }: { paper: OfficialDocument }) {
  const { t } = useTranslation('development');
  const { input } = useDraftInput({
    key: keyOf(paper, 'date'),
    stored: paper.date ?? '',
    accepts: (text) => text === '' || isPlainDate(text),
    save: (text) => editPaper(paper, { date: text || null }),
  });
  return <TextInput {...input} type="date" label={t('paperWork.date')} />;
}

function NumberField({ paper }: { paper: OfficialDocument }) {
  const { t } = useTranslation('development');
  const { input } = useDraftInput({
    key: keyOf(paper, 'number'),
    stored: paper.number,
    accepts: (text) => text.length <= 50,
    save: (text) => editPaper(paper, { number: text.trim() }),
  });
  return <TextInput {...input} w={120} label={t('paperWork.number')} autoComplete="off" />;
}

/** Language, date and number of a paper; the next number of its row is given with one press. */
export function PaperNumbering({ paper, kind }: { paper: OfficialDocument; kind: WrittenPaperKind }) {
  const { t } = useTranslation('development');
  const permission = usePartPermission();
  const { busy, problem, run } = useAction();
  const twin = useNumberTwin(paper);
  const numbered = formOf(kind).numbers !== null;
  return (
    <>
      <Group align="end" gap="xs">
        <LanguageField paper={paper} />
        <DateField paper={paper} />
        {numbered && <NumberField paper={paper} />}
        {numbered && paper.number === '' && (
          <NeedsPermission permission={permission}>
            <Button
              variant="default"
              loading={busy}
              onClick={() =>
                void run(
                  () => givePaperNumber(paper),
                  () => undefined,
                )
              }
            >
              {t('paperWork.giveNumber')}
            </Button>
          </NeedsPermission>
        )}
      </Group>
      {problem && <ProblemAlert problem={problem} />}
      {twin && <ProblemAlert problem={numberTaken(paper, twin)} />}
    </>
  );
}
