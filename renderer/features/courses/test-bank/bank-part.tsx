import { Alert, Button, Checkbox, Group, NativeSelect, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconFileImport, IconPlus } from '@tabler/icons-react';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { usePartPermission } from '#renderer/components/permission/read-only.ts';
import { SearchField } from '#renderer/components/search-field.tsx';
import { tellProblem } from '#renderer/components/tell-problem.tsx';
import { addQuestions } from '#renderer/data/courses/test-bank.ts';
import { written } from '#renderer/data/written.ts';
import { bankProblem } from '#shared/model/course/question-faults.ts';
import { type DocumentLanguage, documentLanguages } from '#shared/model/organisation.ts';
import { type Bank, type BankFilter, filteredIds, noFilter, numbered } from './bank.ts';
import { QuestionList } from './question-list.tsx';

const ImportDialog = lazy(() => import('./import/import-dialog.tsx'));

/** The questions of one language at a time, with what can be done with them. */
export function BankPart({ bank, language: first }: { bank: Bank; language: DocumentLanguage }) {
  const { t } = useTranslation('courses');
  const [language, setLanguage] = useState(first);
  const [filter, setFilter] = useState(noFilter);
  // What a filter left stays until the filter is set anew: a question must not go while one types in it.
  const [ids, setIds] = useState<ReadonlySet<string> | null>(null);
  const [wanted, setWanted] = useState<string | null>(null);
  const [importing, setImporting] = useState(false);
  const shown = useMemo(() => numbered(bank.questions, language, ids), [bank, language, ids]);
  const narrow = (next: BankFilter) => {
    setFilter(next);
    setIds(filteredIds(bank, next));
  };
  const add = async () => {
    const answers = Array.from({ length: bank.rules.answersPerQuestion }, () => '');
    const curriculumRowId = bank.topics.some(({ id }) => id === filter.topic) ? filter.topic : null;
    const done = await written(async () => {
      const [id = null] = await addQuestions(bank.programmeId, [
        { text: '', answers, right: null, curriculumRowId, language },
      ]);
      narrow(noFilter);
      setWanted(id);
    }, null);
    if (!done.ok) tellProblem(done.problem);
  };
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <SegmentedControl
          aria-label={t('testBank.language')}
          value={language}
          onChange={(value) => setLanguage(value === 'ru' ? 'ru' : 'kk')}
          data={documentLanguages.map((value) => ({ value, label: t(`trainees.languages.${value}`) }))}
        />
        <BankButtons onAdd={() => void add()} onImport={() => setImporting(true)} />
      </Group>
      <BankState bank={bank} language={language} />
      <Filters bank={bank} filter={filter} onChange={narrow} />
      {shown.length === 0 ? (
        <Text size="sm">{t(ids === null ? 'testBank.empty' : 'testBank.nothingFound')}</Text>
      ) : (
        <QuestionList key={language} bank={bank} shown={shown} wanted={wanted} onAdd={() => void add()} />
      )}
      <Suspense fallback={null}>
        {importing && (
          <ImportDialog
            bank={bank}
            language={language}
            onClose={() => {
              narrow(noFilter);
              setImporting(false);
            }}
          />
        )}
      </Suspense>
    </Stack>
  );
}

function BankButtons({ onAdd, onImport }: { onAdd: () => void; onImport: () => void }) {
  const { t } = useTranslation('courses');
  const permission = usePartPermission();
  return (
    <Group gap="xs">
      <NeedsPermission permission={permission}>
        <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={onAdd}>
          {t('testBank.add')}
        </Button>
      </NeedsPermission>
      <NeedsPermission permission={permission}>
        <Button leftSection={<IconFileImport size={16} aria-hidden />} onClick={onImport}>
          {t('testBank.import')}
        </Button>
      </NeedsPermission>
    </Group>
  );
}

/** How many questions of the language can be drawn, and whether they are enough (O10-20). */
function BankState({
  bank: { questions, checked, rules },
  language,
}: {
  bank: Bank;
  language: DocumentLanguage;
}) {
  const { t } = useTranslation(['courses', 'problems']);
  const all = questions.filter((question) => question.language === language).length;
  const sound = checked.sound[language];
  const problem = bankProblem(sound, rules);
  return (
    <>
      <Text size="sm" role="status">
        {t('testBank.count', { all, sound, faulty: all - sound })}
      </Text>
      {problem && <Alert color="yellow">{t(`problems:${problem.code}`, problem.params ?? {})}</Alert>}
    </>
  );
}

interface FiltersProps {
  bank: Bank;
  filter: BankFilter;
  onChange: (filter: BankFilter) => void;
}

function Filters({ bank: { topics }, filter, onChange }: FiltersProps) {
  const { t } = useTranslation('courses');
  return (
    <Group gap="sm">
      <SearchField
        flex="1 1 14rem"
        name={t('testBank.search')}
        words={filter.words}
        onWords={(words) => onChange({ ...filter, words })}
      />
      <NativeSelect
        flex="1 1 14rem"
        aria-label={t('testBank.topic')}
        value={filter.topic}
        onChange={(event) => onChange({ ...filter, topic: event.currentTarget.value })}
        data={[
          { value: 'all', label: t('testBank.allTopics') },
          { value: 'none', label: t('testBank.noTopic') },
          ...topics.map(({ id, title }) => ({ value: id, label: title || '—' })),
        ]}
      />
      <Checkbox
        label={t('testBank.onlyFaults')}
        checked={filter.onlyFaults}
        onChange={(event) => onChange({ ...filter, onlyFaults: event.currentTarget.checked })}
      />
    </Group>
  );
}
