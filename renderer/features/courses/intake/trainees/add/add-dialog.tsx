import { Modal, Stack, Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PanelProps } from '../../places.ts';
import { FindPerson } from './find-person.tsx';
import { NewPerson } from './new-person.tsx';

/** Adds one trainee whom no list brought: somebody who is known, or somebody new. */
export function AddDialog({ intakeId, onClose }: PanelProps & { onClose: () => void }) {
  const { t } = useTranslation('courses');
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      closeOnClickOutside={false}
      title={t('trainees.add')}
      closeButtonProps={{ 'aria-label': t('app:actions.close') }}
    >
      <Tabs defaultValue="known" keepMounted={false}>
        <Tabs.List mb="sm">
          <Tabs.Tab value="known">{t('trainees.addKnown')}</Tabs.Tab>
          <Tabs.Tab value="new">{t('trainees.addNew')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="known">
          <Stack gap="sm">
            <FindPerson intakeId={intakeId} />
          </Stack>
        </Tabs.Panel>
        <Tabs.Panel value="new">
          <NewPerson intakeId={intakeId} onClose={onClose} />
        </Tabs.Panel>
      </Tabs>
    </Modal>
  );
}
