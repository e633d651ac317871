import { notifications } from '@mantine/notifications';
import type { TFunction } from 'i18next';
import type { IntakeNote } from '#shared/documents/import/intake-note.ts';
import { IntakeNotes } from './intake-notes.tsx';

/** One notification for all pastes: a new one takes the place of the earlier one. */
const notificationId = 'paste';

/** Says what the cleaning of a paste did; says nothing where it did nothing. */
export function tellPaste(t: TFunction<'editor'>, notes: readonly IntakeNote[]): void {
  if (notes.length === 0) return;
  notifications.hide(notificationId);
  notifications.show({
    id: notificationId,
    title: t('paste.title'),
    message: <IntakeNotes notes={notes} />,
    autoClose: 10_000,
    closeButtonProps: { 'aria-label': t('app:actions.close') },
  });
}
