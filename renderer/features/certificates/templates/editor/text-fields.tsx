import { Button, Menu, Stack, Text, Textarea } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { PermittedItem } from '#renderer/components/permission/permitted-item.tsx';
import { usePartPermission, useReadOnly } from '#renderer/components/permission/read-only.ts';
import { templateFields } from '#shared/model/certificates/certificate-template.ts';
import classes from './editor.module.css';
import type { ElementOf } from './element-kinds.ts';

interface TextFieldsProps {
  element: ElementOf<'text'>;
  onChange: (fields: Partial<ElementOf<'text'>>) => void;
}

/** A text with the places that the program fills in: these are chosen by their names and stand as `{{name}}`. */
export function TextFields({ element, onChange }: TextFieldsProps) {
  const { t } = useTranslation('templates');
  const readOnly = useReadOnly();
  const permission = usePartPermission();
  const area = useRef<HTMLTextAreaElement>(null);
  const insert = (field: string) => {
    const { selectionStart: from, selectionEnd: to } = area.current ?? {
      selectionStart: element.text.length,
      selectionEnd: element.text.length,
    };
    onChange({ text: `${element.text.slice(0, from)}{{${field}}}${element.text.slice(to)}` });
  };
  const used = templateFields.filter((field) => element.text.includes(`{{${field}}}`));
  return (
    <Stack gap={4}>
      <Textarea
        ref={area}
        label={t('text.words')}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={2_000}
        value={element.text}
        onChange={(event) => onChange({ text: event.currentTarget.value })}
        {...readOnly}
      />
      {used.map((field) => (
        <Text key={field} size="xs" c="dimmed">
          {`{{${field}}} – `}
          {t(`fields.${field}`)}
        </Text>
      ))}
      <Menu shadow="md" position="bottom-start">
        <Menu.Target>
          <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />}>
            {t('text.insert')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown className={classes.fieldMenu ?? ''}>
          {templateFields.map((field) => (
            <PermittedItem key={field} permission={permission} onClick={() => insert(field)}>
              {t(`fields.${field}`)}
            </PermittedItem>
          ))}
        </Menu.Dropdown>
      </Menu>
    </Stack>
  );
}
