import { Fieldset, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PaperFiles } from '#renderer/components/attachments/paper-files.tsx';
import { ClauseLink } from '#renderer/components/clause-link.tsx';
import { usePartPermission } from '#renderer/components/permission/read-only.ts';
import { type CourseTrainer, noteTrainerPaper } from '#renderer/data/courses/trainers/trainers.ts';
import { paperAbout } from '#shared/model/course/paper-about.ts';
import { type TrainerPaper, trainerPapers } from '#shared/model/course/trainer.ts';
import { missingTrainerPapers } from '#shared/model/course/trainer-faults.ts';
import { attempt } from '../trainees/attempt.ts';

/** The papers of a trainer: when each came, and its scans (O10-19). */
export function TrainerPapers({ shown }: { shown: CourseTrainer }) {
  const { t } = useTranslation('courses');
  const { trainer } = shown;
  const asked = trainerPapers.filter(
    (paper) => paper !== 'marriageCertificate' || trainer.nameChanged || trainer.papers[paper] !== null,
  );
  return (
    <Fieldset legend={t('trainers.papersTitle')}>
      <Stack gap="md">
        <Text size="xs">
          {t('trainees.papersHint')} <ClauseLink clause="O10-19" />
        </Text>
        {asked.map((paper) => (
          <Paper key={paper} shown={shown} paper={paper} />
        ))}
      </Stack>
    </Fieldset>
  );
}

function Paper({ shown, paper }: { shown: CourseTrainer; paper: TrainerPaper }) {
  const { t } = useTranslation(['courses', 'people']);
  const { allowed } = usePartPermission();
  const { person, trainer, inIntake } = shown;
  const name = t(`people:papers.${paper}`);
  const note = (day: string) => attempt(() => noteTrainerPaper(shown, paper, day || null));
  return (
    <div>
      <TextInput
        type="date"
        label={name}
        {...(missingTrainerPapers(trainer).includes(paper) && { description: t('trainees.paperMissing') })}
        value={trainer.papers[paper] ?? ''}
        readOnly={!allowed}
        onChange={(event) => void note(event.currentTarget.value)}
      />
      <PaperFiles
        owner={{ ownerId: person.id, scope: person.id, about: paperAbout(paper, inIntake.intakeId) }}
        paper={name}
      />
    </div>
  );
}
