import { Button } from '@mantine/core';
import { IconCalendarDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { useAction } from '#renderer/components/use-action.ts';
import { useOrganisation } from '#renderer/data/organisation.ts';
import { platform } from '#renderer/platform/current.ts';
import { toFileName } from '#shared/bridge-arguments.ts';
import { type CalendarEntry, calendarFile } from '#shared/model/deadlines/calendar-file.ts';
import type { Deadline } from '#shared/model/deadlines/deadline.ts';
import type { DeadlineWords } from './use-deadline-words.ts';

interface CalendarFileButtonProps {
  deadlines: readonly Deadline[];
  words: DeadlineWords;
}

/** The open deadlines that are shown, as a file for any other calendar. */
export function CalendarFileButton({ deadlines, words }: CalendarFileButtonProps) {
  const { t } = useTranslation('deadlines');
  const organisation = useOrganisation();
  const { busy, problem, run } = useAction();
  const entry = ({ id, kind, clause, due, programmeId, reminders }: Deadline): CalendarEntry[] => {
    const [regulation, number] = clause.split('-');
    return due === null
      ? []
      : [
          {
            // Those of the organisation have the same id everywhere; one person may follow two organisations.
            id: programmeId === null ? `${organisation?.id ?? ''}/${id}` : id,
            date: due,
            title: `${t(`kinds.${kind}`)}: ${words.programme(programmeId)}`,
            description: t(`regulation:clauseTitle.${regulation}`, { number }),
            reminders,
          },
        ];
  };
  const entries = deadlines.filter(({ state }) => state !== 'done').flatMap(entry);
  const save = () =>
    platform.saveFile({
      suggestedName: toFileName(t('file.name'), 'ics', 'deadlines'),
      filters: [{ name: t('file.filter'), extensions: ['ics'] }],
      bytes: new TextEncoder().encode(calendarFile(entries, new Date().toISOString())),
    });
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconCalendarDown size={16} aria-hidden />}
        loading={busy}
        disabled={entries.length === 0}
        onClick={() => void run(save, () => undefined)}
      >
        {t('file.save')}
      </Button>
      {problem && <ProblemAlert problem={problem} />}
    </>
  );
}
