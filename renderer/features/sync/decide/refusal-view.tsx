import { Button, Card, Group, Stack, Text, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { useAction } from '#renderer/components/use-action.ts';
import { useTextLanguage } from '#renderer/components/use-text-language.ts';
import { writtenTime } from '#renderer/components/written-time.ts';
import { dismissRefusal } from '#renderer/data/change/dismiss-refusal.ts';
import { useNamesOf, useSubject } from '#renderer/data/sync/account/subjects.ts';
import type { Refusal } from '#renderer/data/sync/decide/refusals.ts';
import { useUserNames } from '#renderer/data/users.ts';
import type { ChangeRow } from '#shared/model/change-row.ts';
import { reasonWords } from './refusal-words.ts';
import { saveRefusal } from './save-refusal.ts';
import { subjectWords } from './subject-words.ts';
import { valueLines } from './value-lines.ts';

/** Parts of one action that are shown; the file has all of them. */
const mostLines = 12;

/** What the rows of an action wrote, in words. */
function useWritten(rows: readonly ChangeRow[]): string[] {
  const { t } = useTranslation(['sync', 'history', 'editor', 'organisation', 'settings', 'users']);
  const language = useTextLanguage();
  const names = useNamesOf(rows.flatMap(({ after }) => Object.values(after ?? {})));
  const lines = rows.flatMap(({ kind, table, before, after }) => {
    if (kind === 'text') return [t('decide.text')];
    if (kind === 'remove') return [t('decide.removedBy')];
    return valueLines(table, after ?? {}, before ? [before] : [], { t, language, names }).map(
      ({ label, words }) => `${label}: ${words}`,
    );
  });
  return [...new Set(lines)];
}

/** An action that the server did not take: why, what was written, and what can be done with it. */
export function RefusalView({ refusal }: { refusal: Refusal }) {
  const { t } = useTranslation(['sync', 'permissions']);
  const language = useTextLanguage();
  const users = useUserNames();
  const { rows, scope, group, at, typed } = refusal;
  const [first] = rows;
  const { table, recordId } = first ?? { table: 'programmes', recordId: scope };
  const subject = useSubject(table, recordId, scope);
  const written = useWritten(rows);
  const { busy, problem, run } = useAction();
  const title = subjectWords(t, language, { table, recordId }, subject);
  const who = (first?.user && users?.get(first.user)) || t('history:unknownUser');
  const why = reasonWords(t, refusal);
  const save = () =>
    run(
      () =>
        saveRefusal(t, {
          refusal,
          lines: [title, `${who}, ${writtenTime(first?.at ?? at)}`, why, ...written, ...typed],
        }),
      () => undefined,
    );
  return (
    <Card withBorder component="article" aria-label={title}>
      <Stack gap="xs">
        <div>
          <Text fw={600}>{title}</Text>
          <Text size="xs" c="dimmed">
            {[subject?.programme, who, writtenTime(first?.at ?? at)].filter(Boolean).join(' · ')}
          </Text>
        </div>
        <Text size="sm">{why}</Text>
        <div>
          <Text size="sm" fw={600}>
            {t('decide.wrote')}
          </Text>
          {written.slice(0, mostLines).map((line) => (
            <Text key={line} size="sm">
              {line}
            </Text>
          ))}
        </div>
        {typed.length > 0 && (
          <Textarea label={t('decide.typed')} readOnly autosize maxRows={12} value={typed.join('\n')} />
        )}
        {problem && <ProblemAlert problem={problem} />}
        <Group>
          <Button
            variant="light"
            loading={busy}
            aria-label={t('decide.exportOf', { what: title })}
            onClick={() => void save()}
          >
            {t('decide.export')}
          </Button>
          <Button
            variant="subtle"
            aria-label={t('decide.dismissOf', { what: title })}
            onClick={() => void dismissRefusal(group)}
          >
            {t('decide.dismiss')}
          </Button>
        </Group>
      </Stack>
    </Card>
  );
}
