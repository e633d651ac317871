import { Anchor, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useToday } from '#renderer/components/use-today.ts';
import { supplementRows } from '#renderer/data/certificates/issue-facts.ts';
import { SignerFields } from '#renderer/features/certificates/index.ts';
import { isPlainDate, numericDate } from '#shared/calendar/plain-date.ts';
import { templateKinds } from '#shared/model/certificates/certificate-template.ts';
import { printWays } from '#shared/model/certificates/printing.ts';
import { validUntil } from '#shared/model/certificates/valid-until.ts';
import type { IssueChoice } from './use-issue-words.ts';

/** When, with which templates and by whom the certificates are issued. */
export function IssueFields({ choice }: { choice: IssueChoice }) {
  const { t } = useTranslation('certificates');
  const today = useToday();
  const { words, setDay, setRows, setWay, signer } = choice;
  const hasSupplement = choice.languages.some((language) => words.templates[language].supplement !== null);
  return (
    <Stack gap="sm">
      <Group align="end" gap="sm">
        <TextInput
          type="date"
          w={180}
          label={t('issue.issuedOn')}
          max={today}
          value={words.issuedOn}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
        {isPlainDate(words.issuedOn) && (
          <Text size="sm">{t('issue.validUntil', { date: numericDate(validUntil(words.issuedOn)) })}</Text>
        )}
      </Group>
      <TemplateFields choice={choice} />
      <Group align="end" gap="sm">
        {templateKinds
          .filter((kind) => kind === 'certificate' || hasSupplement)
          .map((kind) => (
            <NativeSelect
              key={kind}
              w={320}
              label={t(`issue.ways.${kind}`)}
              value={words.ways[kind]}
              data={printWays.map((way) => ({ value: way, label: t(`printing.ways.${way}`) }))}
              onChange={({ currentTarget: { value } }) =>
                setWay(kind, printWays.find((one) => one === value) ?? 'fullPage')
              }
            />
          ))}
      </Group>
      {hasSupplement && (
        <NativeSelect
          w={320}
          label={t('issue.rows.label')}
          value={words.rows}
          data={supplementRows.map((value) => ({ value, label: t(`issue.rows.${value}`) }))}
          onChange={({ currentTarget: { value } }) =>
            setRows(supplementRows.find((one) => one === value) ?? 'topics')
          }
        />
      )}
      <SignerFields choice={signer} />
    </Stack>
  );
}

function TemplateFields({ choice: { words, templates, languages, choose } }: { choice: IssueChoice }) {
  const { t } = useTranslation('certificates');
  const lacking = languages.some((language) => templates[language].certificate.options.length === 0);
  return (
    <>
      {languages.map((language) => (
        <Group key={language} align="end" gap="sm">
          {templateKinds.map((kind) => (
            <NativeSelect
              key={kind}
              w={320}
              label={t(`issue.templates.${kind}.${language}`)}
              value={words.templates[language][kind] ?? ''}
              data={[
                ...templates[language][kind].options.map(({ id, name, version }) => ({
                  value: id,
                  label: t('issue.templates.version', { name, version }),
                })),
                ...(kind === 'supplement' || templates[language][kind].options.length === 0
                  ? [{ value: '', label: t('issue.templates.none') }]
                  : []),
              ]}
              onChange={(event) => choose(language, kind, event.currentTarget.value)}
            />
          ))}
        </Group>
      ))}
      {lacking && (
        <Group gap="sm">
          <Text size="sm">{t('issue.templates.lacking')}</Text>
          <Anchor component={Link} href="/certificates/templates" size="sm" py={4}>
            {t('parts.templates')}
          </Anchor>
        </Group>
      )}
    </>
  );
}
