import { Anchor, Group, Modal, Stack, Table, Text } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useTextLanguage } from '#renderer/components/use-text-language.ts';
import { Waiting } from '#renderer/components/waiting.tsx';
import { type IssuedCertificate, withFate } from '#renderer/data/certificates/certificates.ts';
import { database } from '#renderer/data/database.ts';
import { numericDate, type PlainDate } from '#shared/calendar/plain-date.ts';
import { blankName } from '#shared/model/certificates/blank-name.ts';
import type { Certificate } from '#shared/model/certificates/certificate.ts';
import { personName } from '#shared/model/person.ts';
import { CertificateActions } from '../actions/certificate-actions.tsx';
import { CertificateBadge } from '../actions/certificate-badge.tsx';
import { certificatesPath } from '../places.ts';

interface CertificateDialogProps {
  id: string;
  today: PlainDate;
  onClose: () => void;
}

/** The certificate with what became of it; `before`: the one whose place it took. Null where it is not here. */
async function readOne(id: string, today: PlainDate) {
  const certificate = await database.certificates.get(id);
  if (!certificate) return null;
  const [issued] = await withFate([certificate], today);
  const before = certificate.replaces ? await database.certificates.get(certificate.replaces) : undefined;
  return issued ? { issued, before: before ?? null } : null;
}

/** One certificate of the register: what it says, what became of it, and what can be done with it. */
export function CertificateDialog({ id, today, onClose }: CertificateDialogProps) {
  const { t } = useTranslation(['certificates', 'app']);
  const found = useLiveQuery(() => readOne(id, today), [id, today]);
  const number = found?.issued.certificate.registrationNumber ?? '';
  return (
    <Modal
      opened
      size="lg"
      title={t('register.one', { number })}
      closeButtonProps={{ 'aria-label': t('app:actions.close') }}
      onClose={onClose}
    >
      {found === undefined && <Waiting height={160} />}
      {found === null && <Text size="sm">{t('register.missing')}</Text>}
      {found && (
        <Stack gap="sm">
          <Facts {...found} />
          <CertificateActions issued={found.issued} />
        </Stack>
      )}
    </Modal>
  );
}

const blankOf = ({ certificate, sheet }: IssuedCertificate): string =>
  sheet && sheet.blank !== null
    ? blankName(sheet.series, { first: sheet.blank, last: sheet.blank }, sheet.digits)
    : certificate.blank;

function Facts({ issued, before }: { issued: IssuedCertificate; before: Certificate | null }) {
  const { t } = useTranslation('certificates');
  const language = useTextLanguage() === 'ru' ? 'ru' : 'kk';
  const { certificate, annulment, replacedBy, state } = issued;
  const { facts, issuedOn, validUntil, intakeId } = certificate;
  const days = [facts.startsOn, facts.endsOn].flatMap((day) => (day ? numericDate(day) : []));
  const lines = [
    ['name', personName(facts)],
    ['title', facts.title[language] || facts.title.kk || facts.title.ru],
    ['hours', facts.hours === null ? '' : String(facts.hours)],
    ['days', days.join('–')],
    ['employer', facts.employer],
    ['issuedOn', numericDate(issuedOn)],
    ['validUntil', validUntil ? numericDate(validUntil) : ''],
    ['blank', blankOf(issued)],
    ['reason', certificate.reason],
  ] as const;
  return (
    <>
      <Group gap="sm">
        <CertificateBadge state={state} />
        {certificate.origin === 'imported' && <Text size="sm">{t('register.imported')}</Text>}
        {intakeId && (
          <Anchor component={Link} href={`/courses/${intakeId}/certificates`} size="sm">
            {t('register.toIntake')}
          </Anchor>
        )}
      </Group>
      {annulment && (
        <Text size="sm">
          {t('register.annulledBy', {
            number: annulment.orderNumber,
            date: numericDate(annulment.annulledOn),
            reason: annulment.reason,
          })}
        </Text>
      )}
      <Group gap="md">
        {before && <OtherLink words={t('register.inPlaceOf')} other={before} />}
        {replacedBy && <OtherLink words={t('register.replacedBy')} other={replacedBy} />}
      </Group>
      <Table variant="vertical" aria-label={t('register.facts')}>
        <Table.Tbody>
          {lines
            .filter(([, value]) => value !== '')
            .map(([name, value]) => (
              <Table.Tr key={name}>
                <Table.Th w={200}>{t(`register.columns.${name}`)}</Table.Th>
                <Table.Td>{value}</Table.Td>
              </Table.Tr>
            ))}
        </Table.Tbody>
      </Table>
    </>
  );
}

const OtherLink = ({ words, other }: { words: string; other: Certificate }) => (
  <Text size="sm">
    {words}{' '}
    <Anchor component={Link} href={certificatesPath('register', other.id)} size="sm">
      {other.registrationNumber}
    </Anchor>
  </Text>
);
