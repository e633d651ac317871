import { Anchor, Badge, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { writtenTime } from '#renderer/components/written-time.ts';
import type { HistoryRow } from '#renderer/data/history.ts';
import classes from './history.module.css';
import { type Line, rowLines } from './words/row-words.ts';
import type { ValueContext } from './words/value-words.ts';
import { whoWords } from './words/who-words.ts';

/** Lines of one action that are shown at once: a programme that was brought in has hundreds. */
const shownLines = 6;

function LineView({ line }: { line: Line }) {
  if (line.kind === 'said') return <Text size="sm">{line.text}</Text>;
  return (
    <Text size="sm" component="div" className={classes.line ?? ''}>
      {line.subject && <>{line.subject}. </>}
      <b>{line.label}</b>: <del className={classes.from}>{line.from}</del> →{' '}
      <ins className={classes.to}>{line.to}</ins>
    </Text>
  );
}

/** The file of a paper or of a version that the same action tells. */
const isFileOfOther = ({ table, recordId }: HistoryRow, rows: readonly HistoryRow[]): boolean =>
  table === 'attachments' &&
  rows.some(({ fields }) => fields.some(({ field, to }) => field === 'attachmentId' && to === recordId));

interface ActionProps {
  /** Rows of one action, the newest first. */
  rows: HistoryRow[];
  context: ValueContext;
}

function Action({ rows, context }: ActionProps) {
  const { t } = useTranslation('history');
  const [all, setAll] = useState(false);
  const lines = rows
    .toReversed()
    .filter((row) => !isFileOfOther(row, rows))
    .flatMap((row) => rowLines(row, context));
  const [first] = rows;
  if (!first || lines.length === 0) return null;
  const rest = lines.length - shownLines;
  return (
    <li className={classes.action}>
      <Group gap="xs">
        <Text size="xs" c="dimmed" component="time" dateTime={first.at}>
          {writtenTime(first.at)}
        </Text>
        <Text size="xs" c="dimmed">
          {whoWords(first, context.t)}
        </Text>
        {first.undoes && (
          <Badge size="sm" variant="light" color="gray" tt="none" title={t('undoneHint')}>
            {t('undone')}
          </Badge>
        )}
      </Group>
      <Stack gap={2}>
        {(all ? lines : lines.slice(0, shownLines)).map((line) => (
          <LineView key={line.key} line={line} />
        ))}
        {!all && rest > 0 && (
          <Anchor component="button" type="button" size="sm" w="fit-content" onClick={() => setAll(true)}>
            {t('moreLines', { count: rest })}
          </Anchor>
        )}
      </Stack>
    </li>
  );
}

/** Rows of the log by the actions that they were written in. */
function actionsOf(rows: readonly HistoryRow[]): HistoryRow[][] {
  return [...Map.groupBy(rows, (row) => row.group).values()];
}

export function HistoryActions({ rows, context }: { rows: readonly HistoryRow[]; context: ValueContext }) {
  return (
    <ol className={classes.actions}>
      {actionsOf(rows).map((action) => (
        <Action key={action[0]?.group} rows={action} context={context} />
      ))}
    </ol>
  );
}
