import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { TFunction } from 'i18next';
import { keySeals } from '#renderer/data/people/key-seals.ts';
import { mergePeople } from '#renderer/data/people/merge-people.ts';
import { saveProblem } from '#renderer/data/save-problem.ts';
import { undo } from '#renderer/data/undo.ts';
import { type Person, personName } from '#shared/model/person.ts';
import type { Outcome } from '#shared/model/problem.ts';

/** How long the offer to take it back stays on the screen; the bin keeps the records after that. */
const undoOffer = 12_000;

/** Merges records of one person and offers it back. Problems: those of the keys, and of saving. */
export async function mergeSame(
  t: TFunction<'people'>,
  people: readonly Person[],
  name: string,
): Promise<Outcome<string>> {
  try {
    const merged = await mergePeople(people, keySeals);
    if (merged.ok) offerBack(t, merged.value, name);
    return merged;
  } catch (error) {
    return { ok: false, problem: saveProblem(error) };
  }
}

function offerBack(t: TFunction<'people'>, kept: string, name: string): void {
  const id = `merged-${kept}`;
  const takeBack = async () => {
    await undo(kept);
    notifications.hide(id);
  };
  notifications.show({
    id,
    autoClose: undoOffer,
    closeButtonProps: { 'aria-label': t('app:actions.close') },
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{t('same.merged', { name })}</Text>
        <Button variant="light" onClick={() => void takeBack()}>
          {t('undo')}
        </Button>
      </Group>
    ),
  });
}

export const shownName = (person: Person): string =>
  [personName(person), person.birthDate, person.employer, person.position].filter(Boolean).join(' · ');
