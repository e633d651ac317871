import { Alert, Anchor, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Waiting } from '#renderer/components/waiting.tsx';
import { useTemplate } from '#renderer/data/certificates/templates.ts';
import { certificatesPath, type PartProps } from '../places.ts';
import { TemplateEditor } from './editor/template-editor.tsx';
import { TemplateList } from './list/template-list.tsx';

/** Templates of certificates and supplements: the list of them, or the one that is open. */
export function TemplatesPart({ id }: PartProps) {
  return id ? <OpenTemplate key={id} id={id} /> : <TemplateList />;
}

function OpenTemplate({ id }: { id: string }) {
  const { t } = useTranslation('templates');
  const template = useTemplate(id);
  if (template === undefined) return <Waiting height={240} />;
  return (
    <Stack gap="sm">
      <Anchor component={Link} href={certificatesPath('templates')} size="sm">
        {t('list.back')}
      </Anchor>
      {template === null || template.deletedAt !== null ? (
        <Alert color="yellow">{t('gone')}</Alert>
      ) : (
        <TemplateEditor stored={template} />
      )}
    </Stack>
  );
}
