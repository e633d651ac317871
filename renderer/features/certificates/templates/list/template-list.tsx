import { Anchor, Group, Stack, Table, Text, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { PermissionNote } from '#renderer/components/permission/permission-note.tsx';
import { usePermission } from '#renderer/components/permission/use-permission.ts';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { useAction } from '#renderer/components/use-action.ts';
import { Waiting } from '#renderer/components/waiting.tsx';
import { type ListedTemplate, useTemplates } from '#renderer/data/certificates/templates.ts';
import type { Permission } from '#shared/model/permissions.ts';
import { certificatesPath } from '../../places.ts';
import { NewTemplateMenu } from './new-template-menu.tsx';
import { RowActions } from './row-actions.tsx';

/** The organisation's templates of certificates and supplements (O10-30), with the version that is in use. */
export function TemplateList() {
  const { t } = useTranslation('templates');
  const templates = useTemplates();
  const action = useAction();
  const permission = usePermission({ table: 'certificateTemplates', kind: 'create', recordId: '' });
  if (!templates) return <Waiting height={200} />;
  return (
    <Stack gap="sm">
      <PermissionNote permission={permission} />
      <Group justify="space-between">
        <Text size="sm">{t('list.what')}</Text>
        <NewTemplateMenu permission={permission} action={action} />
      </Group>
      {action.problem && <ProblemAlert problem={action.problem} />}
      {templates.length === 0 ? (
        <Text size="sm">{t('list.none')}</Text>
      ) : (
        <Templates templates={templates} permission={permission} action={action} />
      )}
    </Stack>
  );
}

interface TemplatesProps {
  templates: readonly ListedTemplate[];
  permission: Permission;
  action: ReturnType<typeof useAction>;
}

function Templates({ templates, permission, action }: TemplatesProps) {
  const { t } = useTranslation('templates');
  return (
    <Table.ScrollContainer minWidth={640}>
      <Table verticalSpacing={6} aria-label={t('list.title')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('name')}</Table.Th>
            <Table.Th>{t('kind')}</Table.Th>
            <Table.Th>{t('language')}</Table.Th>
            <Table.Th>{t('list.inUse')}</Table.Th>
            <Table.Th>
              <VisuallyHidden>{t('list.actions')}</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {templates.map(({ template, inUse }) => (
            <Table.Tr key={template.id}>
              <Table.Td>
                <Anchor component={Link} href={certificatesPath('templates', template.id)} size="sm">
                  {template.name || t('unnamed')}
                </Anchor>
              </Table.Td>
              <Table.Td>{t(`templateKinds.${template.kind}`)}</Table.Td>
              <Table.Td>{t(`languages.${template.language}`)}</Table.Td>
              <Table.Td>{inUse ? t('versions.one', { version: inUse.version }) : t('list.notYet')}</Table.Td>
              <Table.Td>
                <RowActions template={template} permission={permission} action={action} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
