import { Button, Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { PermittedItem } from '#renderer/components/permission/permitted-item.tsx';
import type { useAction } from '#renderer/components/use-action.ts';
import { addTemplate } from '#renderer/data/certificates/templates.ts';
import { defaultTemplates } from '#shared/documents/certificates/default-templates.ts';
import type { TemplateLayout } from '#shared/model/certificates/certificate-template.ts';
import type { Permission } from '#shared/model/permissions.ts';
import { certificatesPath } from '../../places.ts';

interface NewTemplateMenuProps {
  permission: Permission;
  action: ReturnType<typeof useAction>;
}

/** A new template begins as one of those that lie with the program: what they have is only to be moved about. */
export function NewTemplateMenu({ permission, action }: NewTemplateMenuProps) {
  const { t } = useTranslation('templates');
  const [, navigate] = useLocation();
  const nameOf = ({ kind, language }: TemplateLayout) => t(`defaults.${kind}.${language}`);
  const add = (layout: TemplateLayout) =>
    void action.run(
      () => addTemplate(nameOf(layout), layout),
      ({ id }) => navigate(certificatesPath('templates', id)),
    );
  return (
    <Menu shadow="md" position="bottom-end">
      <Menu.Target>
        <Button leftSection={<IconPlus size={16} aria-hidden />} loading={action.busy}>
          {t('list.new')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {defaultTemplates().map((layout) => (
          <PermittedItem
            key={`${layout.kind} ${layout.language}`}
            permission={permission}
            onClick={() => add(layout)}
          >
            {nameOf(layout)}
          </PermittedItem>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
