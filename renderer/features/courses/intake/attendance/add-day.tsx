import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { usePartPermission } from '#renderer/components/permission/read-only.ts';
import { isPlainDate, type PlainDate } from '#shared/calendar/plain-date.ts';

/** Adds a day on which lessons are held besides the working days of the course. */
export function AddDay({ onAdd }: { onAdd: (date: PlainDate) => void }) {
  const { t } = useTranslation('courses');
  const [date, setDate] = useState('');
  const add = () => {
    if (isPlainDate(date)) onAdd(date);
    setDate('');
  };
  return (
    <Group gap="xs" align="end">
      <TextInput
        type="date"
        label={t('attendance.otherDay')}
        value={date}
        onChange={(event) => setDate(event.currentTarget.value)}
      />
      <NeedsPermission permission={usePartPermission()}>
        <Button variant="default" onClick={add}>
          {t('attendance.addDay')}
        </Button>
      </NeedsPermission>
    </Group>
  );
}
