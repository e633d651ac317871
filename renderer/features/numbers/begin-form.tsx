import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { useAction } from '#renderer/components/use-action.ts';
import { beginNumbers } from '#renderer/data/numbers/begin-numbers.ts';
import { highestNumber, type NumberKind } from '#shared/model/number-kinds.ts';

interface BeginFormProps {
  kind: NumberKind;
  year: number;
  /** What stands there now; null before the row begins. */
  next: number | null;
  onDone: () => void;
}

/** With which number a row goes on: organisations begin in the middle of a year, or behind a register on paper. */
export function BeginForm({ kind, year, next, onDone }: BeginFormProps) {
  const { t } = useTranslation('numbers');
  const [typed, setTyped] = useState(`${next ?? 1}`);
  const { busy, problem, run } = useAction();
  const wanted = Number(typed);
  const valid = /^\s*\d+\s*$/.test(typed) && wanted >= 1 && wanted <= highestNumber;
  const begin = (event: SubmitEvent) => {
    event.preventDefault();
    if (valid) void run(() => beginNumbers({ kind, year, next: wanted }), onDone);
  };
  return (
    <form onSubmit={begin}>
      <Stack gap="sm">
        <Text size="sm">{t('begin.why')}</Text>
        <TextInput
          label={t('begin.next')}
          value={typed}
          inputMode="numeric"
          autoComplete="off"
          onChange={(event) => setTyped(event.currentTarget.value)}
          error={!valid && t('begin.wrong')}
          data-autofocus
        />
        {problem && <ProblemAlert problem={problem} />}
        <Group justify="end">
          <Button type="submit" loading={busy} disabled={!valid}>
            {t('begin.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
