import { Anchor, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useTextLanguage } from '#renderer/components/use-text-language.ts';
import { useToday } from '#renderer/components/use-today.ts';
import type { IssuedCertificate } from '#renderer/data/certificates/certificates.ts';
import { usePersonCertificates } from '#renderer/data/certificates/person-certificates.ts';
import { CertificateBadge } from '#renderer/features/certificates/index.ts';
import { numericDate } from '#shared/calendar/plain-date.ts';
import type { Person } from '#shared/model/person.ts';

/** The certificates of a person, each with a way to it in the register (O10-30). */
export default function PersonCertificates({ person }: { person: Person }) {
  const { t } = useTranslation('certificates');
  const title = useId();
  const certificates = usePersonCertificates(person, useToday());
  return (
    <section aria-labelledby={title}>
      <Stack gap="xs">
        <Title id={title} order={3} size="h5">
          {t('register.person.title')}
        </Title>
        {certificates === undefined && <Skeleton h={40} />}
        {certificates?.length === 0 && <Text size="sm">{t('register.person.none')}</Text>}
        {certificates?.map((issued) => (
          <Line key={issued.certificate.id} issued={issued} />
        ))}
      </Stack>
    </section>
  );
}

function Line({ issued: { certificate, state } }: { issued: IssuedCertificate }) {
  const { t } = useTranslation('certificates');
  const language = useTextLanguage() === 'ru' ? 'ru' : 'kk';
  const { id, registrationNumber, facts, issuedOn } = certificate;
  const title = facts.title[language] || facts.title.kk || facts.title.ru;
  return (
    <div>
      <Group gap="xs">
        <Anchor component={Link} href={`/certificates/register/${id}`} size="sm" py={4}>
          {t('register.one', { number: registrationNumber })}
        </Anchor>
        <CertificateBadge state={state} />
      </Group>
      <Text size="sm">{t('register.person.line', { title, date: numericDate(issuedOn) })}</Text>
    </div>
  );
}
