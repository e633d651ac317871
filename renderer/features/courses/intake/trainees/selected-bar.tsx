import { Button, Group as Line, NativeSelect, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { usePartPermission } from '#renderer/components/permission/read-only.ts';
import { useToday } from '#renderer/components/use-today.ts';
import { notePaper, putIntoGroup, type Trainee } from '#renderer/data/courses/enrolments.ts';
import { type Group, type TraineePaper, traineePapers } from '#shared/model/course/enrolment.ts';
import { attempt } from './attempt.ts';
import { takeBack } from './take-back.ts';
import classes from './trainees.module.css';

interface SelectedBarProps {
  intakeId: string;
  chosen: readonly Trainee[];
  groups: readonly Group[];
  onDone: () => void;
}

/** What can be done with several trainees at once. */
export function SelectedBar({ intakeId, chosen, groups, onDone }: SelectedBarProps) {
  const { t } = useTranslation('courses');
  const permission = usePartPermission();
  const [group, setGroup] = useState('');
  const [paper, setPaper] = useState<TraineePaper>('identityCard');
  const [day, setDay] = useState<string>(useToday());
  const enrolments = chosen.map(({ enrolment }) => enrolment);
  const move = () => attempt(() => putIntoGroup(intakeId, enrolments, group || null));
  const note = () => attempt(() => notePaper(intakeId, enrolments, paper, day || null));
  const button = (label: string, act: () => unknown, color?: string) => (
    <NeedsPermission permission={permission}>
      <Button variant={color ? 'subtle' : 'default'} {...(color && { color })} onClick={act}>
        {label}
      </Button>
    </NeedsPermission>
  );
  return (
    <section className={classes.bar} aria-label={t('trainees.selected.title')}>
      <Line gap="md" align="end">
        <Text size="sm" role="status">
          {t('trainees.selected.count', { count: chosen.length })}
        </Text>
        <Line gap={4} align="end">
          <NativeSelect
            label={t('trainees.selected.group')}
            value={group}
            data={[
              { value: '', label: t('trainees.noGroup') },
              ...groups.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(event) => setGroup(event.currentTarget.value)}
          />
          {button(t('trainees.selected.move'), move)}
        </Line>
        <Line gap={4} align="end">
          <NativeSelect
            label={t('trainees.selected.paper')}
            value={paper}
            data={traineePapers.map((value) => ({ value, label: t(`trainees.papers.${value}`) }))}
            onChange={(event) => {
              const next = traineePapers.find((one) => one === event.currentTarget.value);
              if (next) setPaper(next);
            }}
          />
          <TextInput
            type="date"
            label={t('trainees.selected.day')}
            value={day}
            onChange={(event) => setDay(event.currentTarget.value)}
          />
          {button(t('trainees.selected.note'), note)}
        </Line>
        {button(t('trainees.takeBack'), () => void takeBack(t, intakeId, chosen).then(onDone), 'red')}
      </Line>
    </section>
  );
}
