import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { usePermission } from '#renderer/components/permission/use-permission.ts';
import { SaveStateText } from '#renderer/components/save-state-text.tsx';
import { useProgramme } from '#renderer/data/programmes.ts';
import { shownTitle } from '#renderer/features/programmes/index.ts';
import type { Intake } from '#shared/model/course/intake.ts';
import { spanWords } from '../day-words.ts';
import { EditIntake } from './edit-intake.tsx';
import classes from './intake.module.css';
import { yearPath } from './places.ts';

/** Which course and which of its intakes it is, when and where, and the way back to the schedule. */
export function IntakeHeader({ intake }: { intake: Intake }) {
  const { t } = useTranslation('courses');
  const [edited, setEdited] = useState(false);
  const permission = usePermission({ table: 'intakes', kind: 'update', recordId: intake.id });
  const programme = useProgramme(intake.programmeId);
  const title = programme ? shownTitle(programme) || t('programmes:untitled') : '';
  const facts = [t('intake.number', { number: intake.number }), spanWords(intake), intake.place];
  return (
    <>
      <header className={classes.header}>
        <Stack gap={0} className={classes.title ?? ''}>
          <Text component="h1" fw={600} {...(programme && { lang: programme.language })}>
            {title}
          </Text>
          <Text size="sm">{facts.filter((fact) => fact !== '').join(' · ')}</Text>
        </Stack>
        <Group gap="md">
          <SaveStateText />
          <NeedsPermission permission={permission}>
            <Button variant="default" onClick={() => setEdited(true)}>
              {t('schedule.edit')}
            </Button>
          </NeedsPermission>
          <Anchor component={Link} href={yearPath(intake.year)} size="sm">
            {t('intake.toSchedule')}
          </Anchor>
          <Anchor component={Link} href={`/history/${intake.id}`} size="sm">
            {t('programmes:history')}
          </Anchor>
        </Group>
      </header>
      {edited && <EditIntake intake={intake} onClose={() => setEdited(false)} />}
    </>
  );
}
