import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { TFunction } from 'i18next';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { binPerson } from '#renderer/data/people/edit-people.ts';
import { saveProblem } from '#renderer/data/save-problem.ts';
import { undo } from '#renderer/data/undo.ts';
import { type Person, personName } from '#shared/model/person.ts';

/** How long the offer to take it back stays on the screen; the bin keeps the record after that. */
const undoOffer = 12_000;

/** Puts a person's record into the bin and offers it back. */
export async function moveToBin(t: TFunction<'people'>, person: Person): Promise<void> {
  const id = `deleted-${person.id}`;
  const show = (message: React.ReactNode, autoClose: number | false) =>
    notifications.show({
      id,
      autoClose,
      closeButtonProps: { 'aria-label': t('app:actions.close') },
      message,
    });
  const attempt = (work: () => Promise<unknown>) =>
    work().catch((error: unknown) => show(<ProblemAlert problem={saveProblem(error)} />, false));
  const bringBack = () =>
    attempt(async () => {
      await undo(person.id);
      notifications.hide(id);
    });
  await attempt(async () => {
    await binPerson(person, true);
    show(
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{t('deleted', { name: personName(person) })}</Text>
        <Button variant="light" onClick={() => void bringBack()}>
          {t('undo')}
        </Button>
      </Group>,
      undoOffer,
    );
  });
}
