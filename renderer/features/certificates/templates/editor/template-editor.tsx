import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PermittedPart, ReadOnlyNote } from '#renderer/components/permission/permitted-part.tsx';
import { useReadOnly } from '#renderer/components/permission/read-only.ts';
import { usePermission } from '#renderer/components/permission/use-permission.ts';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { SaveStateText } from '#renderer/components/save-state-text.tsx';
import { layoutOf } from '#renderer/data/certificates/template-versions.ts';
import { useOrganisation } from '#renderer/data/organisation.ts';
import type { CertificateTemplate } from '#shared/model/certificates/certificate-template.ts';
import { useImageAddress, useImages } from '../preview/use-images.ts';
import { useSampleSheet } from '../preview/use-sample-sheet.ts';
import { AddMenu } from './add-menu.tsx';
import classes from './editor.module.css';
import { ElementPanel } from './element-panel.tsx';
import { FindingsList } from './findings-list.tsx';
import { PutToUse } from './put-to-use.tsx';
import { focusElement, SheetCanvas } from './sheet-canvas.tsx';
import { type Look, TemplateToolbar } from './template-toolbar.tsx';
import { useFitZoom } from './use-fit-zoom.ts';
import { usePlacing } from './use-placing.ts';
import { useTemplateEdits } from './use-template-edits.ts';
import { VersionsList } from './versions-list.tsx';

/** A template edited in place on its page (O10-30): the page is the PDF itself. */
export function TemplateEditor({ stored }: { stored: CertificateTemplate }) {
  const permission = usePermission({ table: 'certificateTemplates', kind: 'update', recordId: stored.id });
  return (
    <PermittedPart permission={permission}>
      <ReadOnlyNote />
      <Editor stored={stored} />
    </PermittedPart>
  );
}

function Editor({ stored }: { stored: CertificateTemplate }) {
  const { t } = useTranslation('templates');
  const edits = useTemplateEdits(stored);
  const { template } = edits;
  const [chosen, setChosen] = useState<string | null>(null);
  const [look, setLook] = useState<Look>({ way: 'fullPage', long: false, grid: true, zoom: 'fit' });
  const { ref, zoom } = useFitZoom(look.zoom, template.page.width);
  const placing = usePlacing(edits, setChosen);
  const backdrop = useImageAddress(template.id, template.backdrop);
  const { sheet, problem } = useEditedSheet(template, look);
  const element = template.elements.find(({ id }) => id === chosen);
  const go = useCallback((id: string) => {
    setChosen(id);
    focusElement(id);
  }, []);
  return (
    <div className={classes.editor}>
      <Stack gap="xs" className={classes.main ?? ''} ref={ref}>
        <Group justify="space-between">
          <NameField name={template.name} onChange={(name) => edits.change({ name }, 'soon')} />
          <SaveStateText />
        </Group>
        <Group gap="sm">
          <AddMenu onAdd={placing.add} onPicture={placing.addPicture} onBackdrop={placing.setBackdrop} />
          <TemplateToolbar templateId={template.id} look={look} onLook={setLook} />
        </Group>
        {placing.problem && <ProblemAlert problem={placing.problem} onClose={placing.dismiss} />}
        {problem && <ProblemAlert problem={problem} />}
        {template.backdrop && (
          <Group gap="xs" role="note">
            <Text size="sm">{t('backdrop.notPrinted')}</Text>
            <Button variant="default" onClick={() => edits.change({ backdrop: null })}>
              {t('backdrop.remove')}
            </Button>
          </Group>
        )}
        <SheetCanvas
          {...{ edits, sheet, zoom, backdrop, chosen }}
          grid={look.grid}
          onChoose={setChosen}
          onRemove={placing.remove}
        />
        <Text size="xs" c="dimmed">
          {t('keys')}
        </Text>
      </Stack>
      <Stack gap="md" className={classes.side ?? ''}>
        <PutToUse templateId={template.id} />
        {element ? (
          <ElementPanel
            key={element.id}
            element={element}
            onChange={(next) => edits.changeElement(element.id, next, 'soon')}
            onRemove={() => placing.remove(element.id)}
          />
        ) : (
          <Text size="sm">{t('chooseOne')}</Text>
        )}
        {sheet && sheet !== 'failed' && <FindingsList findings={sheet.findings} onGo={go} />}
        <VersionsList templateId={template.id} />
      </Stack>
    </div>
  );
}

/** The sheet of the template as it stands on the screen. */
function useEditedSheet(template: CertificateTemplate, { way, long }: Look) {
  const organisation = useOrganisation();
  const images = useImages(template.id, template.elements);
  const { kind, language, page, elements } = template;
  const layout = useMemo(
    () => layoutOf({ kind, language, page, elements }),
    [kind, language, page, elements],
  );
  const ready = organisation !== undefined && images !== undefined;
  const sheet = useSampleSheet(ready ? { layout, organisation, long, way, images: images.images } : null);
  return { sheet, problem: images?.problem ?? null };
}

function NameField({ name, onChange }: { name: string; onChange: (name: string) => void }) {
  const { t } = useTranslation('templates');
  return (
    <TextInput
      label={t('name')}
      value={name}
      maxLength={200}
      miw={280}
      onChange={(event) => onChange(event.currentTarget.value)}
      {...useReadOnly()}
    />
  );
}
