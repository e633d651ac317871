import { Button, Checkbox, Code, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useTextLanguage } from '#renderer/components/use-text-language.ts';
import { useOrganisation } from '#renderer/data/organisation.ts';
import classes from './recovery-key-sheet.module.css';

/** The paper that is printed: whose, of what day, the key large, and how it is used. */
function RecoveryKeySheet({ recoveryKey }: { recoveryKey: string }) {
  const { t } = useTranslation('users');
  const language = useTextLanguage();
  const name = useOrganisation()?.name;
  const organisation = language === 'kk' ? name?.kk || name?.ru : name?.ru || name?.kk;
  const day = new Intl.DateTimeFormat('ru', { dateStyle: 'short' }).format(new Date());
  return createPortal(
    <div className={classes.sheet} data-recovery-sheet="">
      <h1>{t('recovery.sheetTitle')}</h1>
      <p>{organisation}</p>
      <p>{t('recovery.sheetDay', { day })}</p>
      <p className={classes.key}>{recoveryKey}</p>
      <p>{t('recovery.sheetUse')}</p>
      <p>{t('recovery.sheetKeep')}</p>
    </div>,
    document.body,
  );
}

/** A new recovery key, shown this once. */
export function RecoveryKeyView({ recoveryKey, onDone }: { recoveryKey: string; onDone: () => void }) {
  const { t } = useTranslation('users');
  const [kept, setKept] = useState(false);
  return (
    <Stack gap="sm">
      <Text size="sm">{t('recovery.explanation')}</Text>
      {/* Breaks after a hyphen: all of it must be seen. */}
      <Code
        block
        fz="lg"
        ta="center"
        style={{ whiteSpace: 'normal', textWrap: 'balance' }}
        data-recovery-key=""
      >
        {recoveryKey}
      </Code>
      <Text size="sm">{t('recovery.once')}</Text>
      <Group>
        <Button variant="light" onClick={() => window.print()}>
          {t('recovery.print')}
        </Button>
      </Group>
      <Checkbox
        label={t('recovery.kept')}
        checked={kept}
        onChange={(event) => setKept(event.currentTarget.checked)}
      />
      <Group justify="end">
        <Button disabled={!kept} onClick={onDone}>
          {t('recovery.done')}
        </Button>
      </Group>
      <RecoveryKeySheet recoveryKey={recoveryKey} />
    </Stack>
  );
}
