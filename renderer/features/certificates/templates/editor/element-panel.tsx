import { Button, Checkbox, Select, Stack, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { usePartPermission } from '#renderer/components/permission/read-only.ts';
import { type TemplateElement, templateLanguages } from '#shared/model/certificates/certificate-template.ts';
import { PlaceFields } from './place-fields.tsx';
import { TextFields } from './text-fields.tsx';
import { FaceFields, LookFields } from './type-fields.tsx';

interface ElementPanelProps {
  element: TemplateElement;
  onChange: (next: (element: TemplateElement) => TemplateElement) => void;
  onRemove: () => void;
}

/** Everything of the chosen element as exact values. */
export function ElementPanel({ element, onChange, onRemove }: ElementPanelProps) {
  const { t } = useTranslation('templates');
  const permission = usePartPermission();
  const title = useId();
  // Fields of one kind are only offered for an element of that kind.
  const set = (fields: object) => onChange((one) => ({ ...one, ...fields }));
  return (
    <section aria-labelledby={title}>
      <Stack gap="xs">
        <Text component="h3" id={title} fw={600} size="sm" m={0}>
          {t(`kinds.${element.kind}`)}
        </Text>
        {element.kind === 'text' && <TextFields element={element} onChange={set} />}
        <PlaceFields element={element} onChange={set} />
        {(element.kind === 'text' || element.kind === 'topics') && (
          <FaceFields element={element} onChange={set} />
        )}
        {element.kind === 'text' && <LookFields element={element} onChange={set} />}
        {element.kind === 'topics' && (
          <Select
            size="xs"
            label={t('language')}
            value={element.language}
            readOnly={!permission.allowed}
            allowDeselect={false}
            data={templateLanguages.map((value) => ({ value, label: t(`languages.${value}`) }))}
            onChange={(language) => language && set({ language })}
          />
        )}
        {element.kind !== 'qr' && (
          <Checkbox
            size="xs"
            label={t('artwork.label')}
            description={t('artwork.why')}
            checked={element.artwork}
            disabled={!permission.allowed}
            onChange={(event) => set({ artwork: event.currentTarget.checked })}
          />
        )}
        <NeedsPermission permission={permission}>
          <Button variant="default" leftSection={<IconTrash size={16} aria-hidden />} onClick={onRemove}>
            {t('remove')}
          </Button>
        </NeedsPermission>
      </Stack>
    </section>
  );
}
