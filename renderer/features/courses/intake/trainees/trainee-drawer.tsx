import { Anchor, Button, Drawer, Fieldset, NativeSelect, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { ReadOnlyNote } from '#renderer/components/permission/permitted-part.tsx';
import { usePartPermission } from '#renderer/components/permission/read-only.ts';
import { putIntoGroup, type Trainee } from '#renderer/data/courses/enrolments.ts';
import type { DepartmentLetter, Group } from '#shared/model/course/enrolment.ts';
import { personName } from '#shared/model/person.ts';
import { attempt } from './attempt.ts';
import { takeBack } from './take-back.ts';
import { TraineePapers } from './trainee-papers.tsx';
import { useLetterWords } from './use-letter-words.ts';

interface TraineeDrawerProps {
  trainee: Trainee;
  groups: readonly Group[];
  letters: readonly DepartmentLetter[];
  onClose: () => void;
}

/** One trainee: the group, the letter, and the papers that were brought (O10-17, O10-21). */
export function TraineeDrawer({ trainee, groups, letters, onClose }: TraineeDrawerProps) {
  const { t } = useTranslation('courses');
  const permission = usePartPermission();
  const letterWords = useLetterWords();
  const { enrolment, person } = trainee;
  const { intakeId } = enrolment;
  const letter = letters.find(({ id }) => id === enrolment.letterId);
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      title={personName(person)}
      closeButtonProps={{ 'aria-label': t('app:actions.close') }}
    >
      <Stack gap="md">
        <ReadOnlyNote />
        <Anchor component={Link} href={`/people/${person.id}`} size="sm">
          {t('trainees.person')}
        </Anchor>
        <NativeSelect
          label={t('trainees.columns.group')}
          value={enrolment.groupId ?? ''}
          disabled={!permission.allowed}
          data={[
            { value: '', label: t('trainees.noGroup') },
            ...groups.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(event) => {
            const { value } = event.currentTarget;
            void attempt(() => putIntoGroup(intakeId, [enrolment], value || null));
          }}
        />
        <Text size="sm">
          {t('trainees.letter')}: {letter ? letterWords(letter) : t('trainees.noLetter')}
        </Text>
        <Work trainee={trainee} />
        <TraineePapers trainee={trainee} />
        <NeedsPermission permission={permission}>
          <Button
            variant="subtle"
            color="red"
            w="fit-content"
            onClick={() => void takeBack(t, intakeId, [trainee]).then(onClose)}
          >
            {t('trainees.takeBack')}
          </Button>
        </NeedsPermission>
      </Stack>
    </Drawer>
  );
}

/** What the letter says of the work. */
function Work({ trainee: { enrolment } }: { trainee: Trainee }) {
  const { t } = useTranslation('courses');
  const fields = (
    [
      'employer',
      'position',
      'subject',
      'district',
      'category',
      'experience',
      'education',
      'language',
    ] as const
  ).filter((field) => enrolment[field] !== '');
  if (fields.length === 0) return null;
  return (
    <Fieldset legend={t('trainees.work')}>
      {fields.map((field) => (
        <Text key={field} size="sm">
          {t(`import.fields.${field}`)}: {enrolment[field]}
        </Text>
      ))}
    </Fieldset>
  );
}
