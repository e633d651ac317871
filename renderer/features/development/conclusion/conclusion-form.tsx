import { Button, FileInput, Group, Radio, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { usePartPermission } from '#renderer/components/permission/read-only.ts';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { tellDone } from '#renderer/components/tell-done.ts';
import { useAction } from '#renderer/components/use-action.ts';
import { type ConclusionWords, recordConclusion } from '#renderer/data/development/conclusion.ts';
import { isPlainDate, todayIn } from '#shared/calendar/plain-date.ts';
import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts';

const decisions = ['agreed', 'rework', 'refused'] as const;

interface ConclusionFormProps {
  programmeId: string;
  calendar: WorkingCalendar;
}

/** Enters the expert conclusion: what was decided, its number and days, the scan, the remarks of a rework (O10-12). */
export function ConclusionForm({ programmeId, calendar }: ConclusionFormProps) {
  const { t } = useTranslation('development');
  const permission = usePartPermission();
  const [decision, setDecision] = useState<ConclusionWords['decision'] | null>(null);
  const [number, setNumber] = useState('');
  const [date, setDate] = useState('');
  const [receivedOn, setReceivedOn] = useState(todayIn(Date.now()));
  const [note, setNote] = useState('');
  const [remarks, setRemarks] = useState('');
  const [scan, setScan] = useState<File | null>(null);
  const [tried, setTried] = useState(false);
  const { busy, problem, run } = useAction();
  const wrong = {
    decision: decision === null,
    number: number.trim() === '',
    date: !isPlainDate(date),
    receivedOn: !isPlainDate(receivedOn),
    scan: scan === null,
  };
  const error = (field: keyof typeof wrong) => tried && wrong[field] && t(`conclusion.wrong.${field}`);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (!permission.allowed || decision === null || scan === null || Object.values(wrong).some(Boolean))
      return;
    const lines = remarks.split('\n').map((line) => line.trim());
    const words = { decision, number, date, receivedOn, note, scan, remarks: lines.filter(Boolean) };
    void run(
      () => recordConclusion(programmeId, words, calendar),
      () => tellDone(t(`conclusion.recorded.${decision}`)),
    );
  };
  return (
    <form noValidate onSubmit={submit} aria-label={t('conclusion.form')}>
      <Stack gap="sm">
        <Radio.Group
          label={t('conclusion.decision')}
          error={error('decision')}
          value={decision}
          onChange={(value) => setDecision(decisions.find((one) => one === value) ?? null)}
        >
          <Stack gap={6} mt={6}>
            {decisions.map((one) => (
              <Radio key={one} value={one} label={t(`conclusion.decisions.${one}`)} />
            ))}
          </Stack>
        </Radio.Group>
        <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
          <TextInput
            label={t('conclusion.number')}
            value={number}
            maxLength={50}
            autoComplete="off"
            error={error('number')}
            onChange={(event) => setNumber(event.currentTarget.value)}
          />
          <TextInput
            type="date"
            label={t('conclusion.date')}
            value={date}
            error={error('date')}
            onChange={(event) => setDate(event.currentTarget.value)}
          />
          <TextInput
            type="date"
            label={t('conclusion.receivedOn')}
            value={receivedOn}
            error={error('receivedOn')}
            onChange={(event) => setReceivedOn(event.currentTarget.value)}
          />
        </SimpleGrid>
        <FileInput
          label={t('conclusion.scan')}
          description={t('conclusion.scanHint')}
          placeholder={t('conclusion.chooseScan')}
          value={scan}
          error={error('scan')}
          onChange={setScan}
        />
        {decision === 'rework' && (
          <Textarea
            label={t('conclusion.remarks')}
            description={t('conclusion.remarksHint')}
            autosize
            minRows={3}
            value={remarks}
            onChange={(event) => setRemarks(event.currentTarget.value)}
          />
        )}
        <Textarea
          label={t('stepDialog.note')}
          autosize
          maxLength={5000}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        {problem && <ProblemAlert problem={problem} />}
        <Group>
          <NeedsPermission permission={permission}>
            <Button type="submit" loading={busy}>
              {t('conclusion.record')}
            </Button>
          </NeedsPermission>
        </Group>
      </Stack>
    </form>
  );
}
