import { Button, Modal, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PdfView } from '#renderer/components/pdf-view/pdf-view.tsx';
import { Waiting } from '#renderer/components/waiting.tsx';
import { writtenTime } from '#renderer/components/written-time.ts';
import { layoutOf, useTemplateVersions } from '#renderer/data/certificates/template-versions.ts';
import { useOrganisation } from '#renderer/data/organisation.ts';
import type { TemplateVersion } from '#shared/model/certificates/certificate-template.ts';
import { useImages } from '../preview/use-images.ts';
import { useSampleSheet } from '../preview/use-sample-sheet.ts';

/** The versions that were put to use: certificates name theirs, so each can be looked at for ever. */
export function VersionsList({ templateId }: { templateId: string }) {
  const { t } = useTranslation('templates');
  const versions = useTemplateVersions(templateId);
  const [open, setOpen] = useState<TemplateVersion | null>(null);
  if (!versions) return <Waiting height={60} />;
  if (versions.length === 0) return <Text size="sm">{t('versions.none')}</Text>;
  return (
    <>
      <Table aria-label={t('versions.title')} verticalSpacing={4}>
        <Table.Tbody>
          {versions.map((version) => (
            <Table.Tr key={version.id}>
              <Table.Td>{t('versions.one', { version: version.version })}</Table.Td>
              <Table.Td>{writtenTime(version.createdAt)}</Table.Td>
              <Table.Td ta="end">
                <Button
                  variant="default"
                  aria-label={t('versions.showOne', { version: version.version })}
                  onClick={() => setOpen(version)}
                >
                  {t('versions.show')}
                </Button>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Modal
        opened={open !== null}
        onClose={() => setOpen(null)}
        size="auto"
        title={open && t('versions.one', { version: open.version })}
        closeButtonProps={{ 'aria-label': t('app:actions.close') }}
      >
        {open && <VersionSheet version={open} />}
      </Modal>
    </>
  );
}

function VersionSheet({ version }: { version: TemplateVersion }) {
  const { t } = useTranslation('templates');
  const organisation = useOrganisation();
  const images = useImages(version.templateId, version.elements);
  const ready = organisation !== undefined && images !== undefined;
  const sheet = useSampleSheet(
    ready
      ? { layout: layoutOf(version), organisation, long: false, way: 'fullPage', images: images.images }
      : null,
  );
  if (sheet === 'failed') return <Text>{t('pdf.failed')}</Text>;
  if (!sheet) return <Waiting height={240} />;
  return <PdfView bytes={sheet.bytes} label={t('versions.one', { version: version.version })} zoom={0.7} />;
}
