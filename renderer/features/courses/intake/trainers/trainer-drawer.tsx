import { Alert, Anchor, Button, Drawer, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { offerBack } from '#renderer/components/offer-back.tsx';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { PermissionNote } from '#renderer/components/permission/permission-note.tsx';
import { ReadOnlyNote } from '#renderer/components/permission/permitted-part.tsx';
import { usePartPermission } from '#renderer/components/permission/read-only.ts';
import { usePermission } from '#renderer/components/permission/use-permission.ts';
import { type CourseTrainer, removeTrainer } from '#renderer/data/courses/trainers/trainers.ts';
import { writtenIban } from '#shared/model/iban.ts';
import { personName } from '#shared/model/person.ts';
import type { Problem } from '#shared/model/problem.ts';
import { FaultsList } from '../../schedule/faults-list.tsx';
import { attempt } from '../trainees/attempt.ts';
import { TrainerDetails } from './trainer-details.tsx';
import { TrainerPapers } from './trainer-papers.tsx';

interface TrainerDrawerProps {
  shown: CourseTrainer;
  /** Readable; null where it may not be read. */
  account: string | null;
  faults: readonly Problem[];
  onClose: () => void;
}

/** One trainer of an intake: what must be put right, the papers, the contract (O10-18, O10-19). */
export function TrainerDrawer({ shown, account, faults, onClose }: TrainerDrawerProps) {
  const { t } = useTranslation('courses');
  const permission = usePartPermission();
  const { person, inIntake } = shown;
  const remove = async () => {
    let bringBack: () => Promise<unknown> = async () => null;
    const removed = await attempt(async () => {
      bringBack = await removeTrainer(inIntake);
    });
    if (!removed) return;
    onClose();
    offerBack({
      id: `trainer-${inIntake.id}`,
      message: t('trainees.takenBackOne', { name: personName(person) }),
      button: t('trainees.undo'),
      bringBack: () => attempt(bringBack),
    });
  };
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="lg"
      title={personName(person)}
      closeButtonProps={{ 'aria-label': t('app:actions.close') }}
    >
      <Stack gap="md">
        <ReadOnlyNote />
        {faults.length > 0 && (
          <Alert color="yellow">
            <Text size="sm" fw={600}>
              {t('trainers.toPutRight')}
            </Text>
            <FaultsList faults={faults} />
          </Alert>
        )}
        <Account shown={shown} account={account} />
        <TrainerPapers shown={shown} />
        <TrainerDetails shown={shown} onSaved={onClose} />
        <NeedsPermission permission={permission}>
          <Button variant="subtle" color="red" w="fit-content" onClick={() => void remove()}>
            {t('trainees.takeBack')}
          </Button>
        </NeedsPermission>
      </Stack>
    </Drawer>
  );
}

/** The bank account stands in the person's own record, sealed; only who may see personal data reads it. */
function Account({ shown: { person }, account }: Pick<TrainerDrawerProps, 'shown' | 'account'>) {
  const { t } = useTranslation('courses');
  const see = usePermission('seePersonalData');
  const words = account === '' ? t('trainers.noAccount') : writtenIban(account ?? '');
  return (
    <div>
      {see.allowed && account !== null && (
        <Text size="sm">
          {t('trainers.account')}: {words}
        </Text>
      )}
      <PermissionNote permission={see} />
      <Anchor component={Link} href={`/people/${person.id}`} size="sm">
        {t('trainers.person')}
      </Anchor>
    </div>
  );
}
