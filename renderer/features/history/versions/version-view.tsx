import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { usePermission } from '#renderer/components/permission/use-permission.ts';
import { textAt } from '#renderer/data/history.ts';
import { plainText, type RichText } from '#shared/model/rich-text.ts';
import { sameJson } from '#shared/text/same-json.ts';
import classes from '../history.module.css';
import { ComparedText } from './compared-text.tsx';

interface VersionViewProps {
  sectionId: string;
  seq: number;
  /** Nothing was changed after it: it is the text of now. */
  newest: boolean;
  /** The text as it is now. */
  now: RichText;
  lang: string;
  onBringBack: () => void;
}

/** The text of one version, read only, with what differs from the text of now. */
export function VersionView({ sectionId, seq, newest, now, lang, onBringBack }: VersionViewProps) {
  const { t } = useTranslation('history');
  const permission = usePermission({ table: 'sections', kind: 'text', recordId: sectionId });
  const [body, setBody] = useState<RichText | null>();
  useEffect(() => {
    let current = true;
    setBody(undefined);
    void textAt(sectionId, seq).then((text) => current && setBody(text));
    return () => {
      current = false;
    };
  }, [sectionId, seq]);
  if (body === undefined) return <Skeleton h={240} />;
  const [then, present] = [body ? plainText(body) : '', plainText(now)];
  const same = newest || sameJson(body, now);
  const onlyForm = !same && then === present;
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Text size="sm" role="status">
          {same && t('versions.same')}
          {onlyForm && t('versions.onlyForm')}
          {!same && !onlyForm && (
            <>
              <ins className={classes.ins}>{t('versions.legendAdded')}</ins>
              {'; '}
              <del className={classes.del}>{t('versions.legendRemoved')}</del>
            </>
          )}
        </Text>
        <NeedsPermission permission={permission}>
          <Button disabled={same} onClick={onBringBack}>
            {t('versions.bringBack')}
          </Button>
        </NeedsPermission>
      </Group>
      {then.trim() === '' && <Text size="sm">{t('versions.emptyText')}</Text>}
      {(then !== '' || present !== '') && <ComparedText then={then} now={present} lang={lang} />}
    </Stack>
  );
}
