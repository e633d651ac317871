import { Modal, Stack, Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Person } from '#shared/model/person.ts';
import type { PanelProps } from '../../places.ts';
import { FindPerson } from './find-person.tsx';
import { NewPerson, type StorePerson } from './new-person.tsx';

interface AddDialogProps extends PanelProps {
  title: string;
  /** Ids of the people who are in the intake already. */
  here: ReadonlySet<string>;
  addKnown: (person: Person) => Promise<unknown>;
  addNew: StorePerson;
  onClose: () => void;
}

/** Adds one person to an intake: somebody who is known, or somebody new. */
export function AddDialog({ intakeId, title, here, addKnown, addNew, onClose }: AddDialogProps) {
  const { t } = useTranslation('courses');
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      closeOnClickOutside={false}
      title={title}
      closeButtonProps={{ 'aria-label': t('app:actions.close') }}
    >
      <Tabs defaultValue="known" keepMounted={false}>
        <Tabs.List mb="sm">
          <Tabs.Tab value="known">{t('trainees.addKnown')}</Tabs.Tab>
          <Tabs.Tab value="new">{t('trainees.addNew')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="known">
          <Stack gap="sm">
            <FindPerson here={here} add={addKnown} />
          </Stack>
        </Tabs.Panel>
        <Tabs.Panel value="new">
          <NewPerson intakeId={intakeId} store={addNew} onClose={onClose} />
        </Tabs.Panel>
      </Tabs>
    </Modal>
  );
}
