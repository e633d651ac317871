import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { usePartPermission } from '#renderer/components/permission/read-only.ts';
import { tellRemoval } from '#renderer/components/row-grid/tell-removal.ts';
import { useTextLanguage } from '#renderer/components/use-text-language.ts';
import type { DevelopmentView } from '#renderer/data/development/read-development.ts';
import { hideRemark, removeRemark } from '#renderer/data/development/remarks.ts';
import { saveNow } from '#renderer/data/pending-saves.ts';
import { numericDate } from '#shared/calendar/plain-date.ts';
import type { Remark } from '#shared/model/development/remark.ts';
import { sectionName } from '#shared/regulation/sections.ts';
import classes from './discussion.module.css';
import { RemarkAnswer } from './remark-answer.tsx';
import { RemarkForm } from './remark-form.tsx';

/** Who said it, when, by which way, of what. */
function Origin({ remark }: { remark: Remark }) {
  const { t } = useTranslation('development');
  const language = useTextLanguage();
  const { author, affiliation, kind, section, source, sourceNote } = remark;
  return (
    <div>
      <Text size="sm" fw={500}>
        {[author || t('discussion.unnamed'), affiliation].filter(Boolean).join(', ')}
      </Text>
      <Text size="sm">
        {[t(`discussion.kinds.${kind}`), section && sectionName(section, language)]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      <Text size="sm">{[t(`discussion.sources.${source}`), sourceNote].filter(Boolean).join(' · ')}</Text>
      <Text size="sm">{t('discussion.details.received', { date: numericDate(remark.receivedOn) })}</Text>
    </div>
  );
}

/** What may be done with the remark itself: what came from the server's page is hidden, but never changed or removed. */
function RemarkActions({ remark, programmeId }: { remark: Remark; programmeId: string }) {
  const { t } = useTranslation('development');
  const { t: editorText } = useTranslation('editor');
  const permission = usePartPermission();
  const [editing, setEditing] = useState(false);
  const { id, hidden, source } = remark;
  const byHand = source !== 'page';
  const remove = async () => {
    await removeRemark(programmeId, id);
    tellRemoval(editorText, programmeId);
  };
  const hide = () => void saveNow(`remarks:${id}:hidden`, () => hideRemark(programmeId, id, !hidden));
  return (
    <Group gap="xs">
      {(source === 'page' || source === 'ownPortal') && (
        <NeedsPermission permission={permission}>
          <Button variant="default" size="compact-sm" onClick={hide}>
            {t(hidden ? 'discussion.details.show' : 'discussion.details.hide')}
          </Button>
        </NeedsPermission>
      )}
      {byHand && (
        <>
          <NeedsPermission permission={permission}>
            <Button variant="default" size="compact-sm" onClick={() => setEditing(true)}>
              {t('discussion.details.edit')}
            </Button>
          </NeedsPermission>
          <NeedsPermission permission={permission}>
            <Button variant="subtle" color="red" size="compact-sm" onClick={() => void remove()}>
              {t('discussion.details.remove')}
            </Button>
          </NeedsPermission>
        </>
      )}
      {editing && <RemarkForm programmeId={programmeId} remark={remark} onClose={() => setEditing(false)} />}
    </Group>
  );
}

interface RemarkDetailsProps {
  remark: Remark;
  number: number;
  /** Grows each time that the remark is chosen: the keyboard goes to it then. */
  turn: number;
  view: DevelopmentView;
}

/** One remark in full, and what it is answered. */
export function RemarkDetails({ remark, number, turn, view }: RemarkDetailsProps) {
  const { t } = useTranslation('development');
  const { programmeId } = view.development;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (turn > 0) heading.current?.focus();
  }, [turn]);
  return (
    <Stack gap="sm" data-target={remark.id}>
      <Title ref={heading} order={3} size="h5" tabIndex={-1}>
        {t('discussion.numbered', { number })}
      </Title>
      <Origin remark={remark} />
      <Text size="sm" className={classes.said ?? ''}>
        {remark.text}
      </Text>
      {remark.hidden && (
        <Text size="sm" c="dimmed">
          {t('discussion.details.hidden')}
        </Text>
      )}
      <RemarkActions remark={remark} programmeId={programmeId} />
      <RemarkAnswer remark={remark} programmeId={programmeId} />
    </Stack>
  );
}
