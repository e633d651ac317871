import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { usePermission } from '#renderer/components/permission/use-permission.ts';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { useAction } from '#renderer/components/use-action.ts';
import type { IssuedCertificate } from '#renderer/data/certificates/certificates.ts';
import { certificateFile } from '#renderer/data/certificates/issue-file.ts';
import { type TemplateKind, templateKinds } from '#shared/model/certificates/certificate-template.ts';
import { personName } from '#shared/model/person.ts';
import { AnnulDialog } from './annul-dialog.tsx';
import { FileDialog } from './file-dialog.tsx';
import { ReplaceDialog } from './replace-dialog.tsx';

type Dialog = 'duplicate' | 'replacement' | 'annulment' | { part: TemplateKind; bytes: Uint8Array };

const changes = ['duplicate', 'replacement', 'annulment'] as const;

/** What can be done with a certificate: its file, and, while it counts, a duplicate, a replacement or an annulment. */
export function CertificateActions({
  issued: { certificate, annulment, replacedBy },
}: {
  issued: IssuedCertificate;
}) {
  const { t } = useTranslation('certificates');
  const permission = usePermission('registerCertificates');
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const { busy, problem, run } = useAction();
  const close = () => setDialog(null);
  const show = (part: TemplateKind) =>
    void run(
      () => certificateFile(certificate.id, part),
      (bytes) => setDialog({ part, bytes }),
    );
  const counts = annulment === null && replacedBy === null;
  return (
    <>
      <Group gap="xs">
        {templateKinds.map(
          (part) =>
            certificate.templates[part] !== null && (
              <Button key={part} size="xs" variant="default" disabled={busy} onClick={() => show(part)}>
                {t(`issue.show.${part}`)}
              </Button>
            ),
        )}
        {counts &&
          changes.map((change) => (
            <NeedsPermission key={change} permission={permission}>
              <Button size="xs" variant="default" onClick={() => setDialog(change)}>
                {t(`issue.${change}.open`)}
              </Button>
            </NeedsPermission>
          ))}
      </Group>
      {problem && <ProblemAlert problem={problem} />}
      {dialog === 'annulment' && <AnnulDialog certificate={certificate} onClose={close} />}
      {(dialog === 'duplicate' || dialog === 'replacement') && (
        <ReplaceDialog relation={dialog} certificate={certificate} onClose={close} />
      )}
      {dialog !== null && typeof dialog === 'object' && (
        <FileDialog
          title={t(`issue.fileTitle.${dialog.part}`, { number: certificate.registrationNumber })}
          fileName={`${personName(certificate.facts)}, ${certificate.registrationNumber}`}
          bytes={dialog.bytes}
          onClose={close}
        />
      )}
    </>
  );
}
