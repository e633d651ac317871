import { Anchor, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { ClauseLink } from '#renderer/components/clause-link.tsx';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { usePermission } from '#renderer/components/permission/use-permission.ts';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { tellDone } from '#renderer/components/tell-done.ts';
import { useAction } from '#renderer/components/use-action.ts';
import { Waiting } from '#renderer/components/waiting.tsx';
import { saveSettings, type TypedSettings } from '#renderer/data/certificates/register/save-settings.ts';
import { useOrganisation } from '#renderer/data/organisation.ts';
import { onServerPlace, readServerPlace } from '#renderer/data/sync/account/server-place.ts';
import {
  type CertificateSettings,
  proposedCertificateSettings,
} from '#shared/model/certificates/certificate-settings.ts';
import type { Organisation } from '#shared/model/organisation.ts';
import { NextNumber } from './next-number.tsx';

const typedOf = ({ numberPattern, fewBlanks, checkAddress }: CertificateSettings): TypedSettings => ({
  ...{ numberPattern, checkAddress },
  fewBlanks: String(fewBlanks),
});

/** How the organisation numbers its certificates, and where their code leads (O10-30). */
export function SettingsPart() {
  const organisation = useOrganisation();
  return organisation ? <Settings organisation={organisation} /> : <Waiting height={240} />;
}

function Settings({ organisation }: { organisation: Organisation }) {
  const { t } = useTranslation(['certificates', 'numbers']);
  const stored = typedOf(organisation.certificates ?? proposedCertificateSettings);
  const [typed, setTyped] = useState<TypedSettings | null>(null);
  const { busy, problem, run } = useAction();
  const permission = usePermission({
    ...{ table: 'organisations', kind: 'update', recordId: organisation.id },
  });
  const server = useSyncExternalStore(onServerPlace, readServerPlace);
  const shown = typed ?? stored;
  const field = (name: keyof TypedSettings) => ({
    label: t(`settings.${name}`),
    description: t(`settings.hints.${name}`),
    value: shown[name],
    readOnly: !permission.allowed,
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
      setTyped({ ...shown, [name]: value }),
  });
  const save = () =>
    void run(
      () => saveSettings(organisation.id, shown),
      () => {
        setTyped(null);
        tellDone(t('settings.saved'));
      },
    );
  return (
    <Stack gap="md" maw={640}>
      <Text size="sm">
        {t('settings.intro')} <ClauseLink clause="O10-30" />
      </Text>
      <TextInput {...field('numberPattern')} maxLength={100} />
      <NextNumber pattern={shown.numberPattern.trim()} />
      <Anchor component={Link} href="/settings/numbers" size="sm">
        {t('settings.numbers')}
      </Anchor>
      <TextInput {...field('fewBlanks')} inputMode="numeric" maxLength={7} />
      <TextInput
        {...field('checkAddress')}
        maxLength={300}
        inputMode="url"
        placeholder="https://"
        spellCheck={false}
      />
      {permission.allowed && server && server.address !== shown.checkAddress && (
        <Button
          variant="subtle"
          size="xs"
          w="fit-content"
          onClick={() => setTyped({ ...shown, checkAddress: server.address })}
        >
          {t('settings.fromServer', { address: server.address })}
        </Button>
      )}
      {problem && <ProblemAlert problem={problem} />}
      <Group>
        <NeedsPermission permission={permission}>
          <Button loading={busy} onClick={save}>
            {t('settings.save')}
          </Button>
        </NeedsPermission>
      </Group>
    </Stack>
  );
}
