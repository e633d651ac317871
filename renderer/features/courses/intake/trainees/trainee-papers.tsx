import { Fieldset, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PaperFiles } from '#renderer/components/attachments/paper-files.tsx';
import { ClauseLink } from '#renderer/components/clause-link.tsx';
import { usePartPermission } from '#renderer/components/permission/read-only.ts';
import { notePaper, type Trainee } from '#renderer/data/courses/enrolments.ts';
import { type TraineePaper, traineePapers } from '#shared/model/course/enrolment.ts';
import { paperAbout } from '#shared/model/course/paper-about.ts';
import { attempt } from './attempt.ts';

/** The papers of a trainee: when each came, and its scans (O10-17, O10-21). */
export function TraineePapers({ trainee }: { trainee: Trainee }) {
  const { t } = useTranslation('courses');
  return (
    <Fieldset legend={t('trainees.papersTitle')}>
      <Stack gap="md">
        <Text size="xs">
          {t('trainees.papersHint')} <ClauseLink clause="O10-17" /> <ClauseLink clause="O10-21" />
        </Text>
        {traineePapers.map((paper) => (
          <Paper key={paper} trainee={trainee} paper={paper} />
        ))}
      </Stack>
    </Fieldset>
  );
}

function Paper({ trainee: { enrolment, person }, paper }: { trainee: Trainee; paper: TraineePaper }) {
  const { t } = useTranslation('courses');
  const { allowed } = usePartPermission();
  const { intakeId, papers } = enrolment;
  const name = t(`trainees.papers.${paper}`);
  const note = (day: string) => attempt(() => notePaper(intakeId, [enrolment], paper, day || null));
  return (
    <div>
      <TextInput
        type="date"
        label={name}
        {...(papers[paper] === null && { description: t('trainees.paperMissing') })}
        value={papers[paper] ?? ''}
        readOnly={!allowed}
        onChange={(event) => void note(event.currentTarget.value)}
      />
      <PaperFiles
        owner={{ ownerId: person.id, scope: person.id, about: paperAbout(paper, intakeId) }}
        paper={name}
      />
    </div>
  );
}
