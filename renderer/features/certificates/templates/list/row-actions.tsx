import { ActionIcon, Group } from '@mantine/core';
import { IconCopy, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { offerBack } from '#renderer/components/offer-back.tsx';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import type { useAction } from '#renderer/components/use-action.ts';
import { binTemplate, copyTemplate } from '#renderer/data/certificates/templates.ts';
import type { CertificateTemplate } from '#shared/model/certificates/certificate-template.ts';
import type { Permission } from '#shared/model/permissions.ts';

import { certificatesPath } from '../../places.ts';

interface RowActionsProps {
  template: CertificateTemplate;
  permission: Permission;
  action: ReturnType<typeof useAction>;
}

/** A copy of a template, or its way into the bin. */
export function RowActions({ template, permission, action }: RowActionsProps) {
  const { t } = useTranslation('templates');
  const [, navigate] = useLocation();
  const { id } = template;
  const name = template.name || t('unnamed');
  const copy = () =>
    void action.run(
      () => copyTemplate(template, t('list.copyName', { name: template.name.slice(0, 150) })),
      (made) => navigate(certificatesPath('templates', made.id)),
    );
  const bin = () =>
    void action.run(
      () => binTemplate(id, true),
      () =>
        offerBack({
          ...{ id: `bin ${id}`, message: t('list.binned', { name }), button: t('list.bringBack') },
          bringBack: () => binTemplate(id, false),
        }),
    );
  return (
    <Group gap={4} wrap="nowrap" justify="end">
      <NeedsPermission permission={permission}>
        <ActionIcon aria-label={t('list.copy', { name })} title={t('list.copyShort')} onClick={copy}>
          <IconCopy size={18} aria-hidden />
        </ActionIcon>
      </NeedsPermission>
      <NeedsPermission permission={permission}>
        <ActionIcon aria-label={t('list.bin', { name })} title={t('list.binShort')} onClick={bin}>
          <IconTrash size={18} aria-hidden />
        </ActionIcon>
      </NeedsPermission>
    </Group>
  );
}
