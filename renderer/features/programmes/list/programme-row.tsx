import { Anchor, Badge, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useTextLanguage } from '#renderer/components/use-text-language.ts';
import { writtenTime } from '#renderer/components/written-time.ts';
import type { ProgrammeState } from '#renderer/data/development/states.ts';
import type { Programme } from '#shared/model/programme.ts';
import { directionName } from '#shared/regulation/directions.ts';
import { shownTitle } from '../shown-title.ts';
import { LaterMenu } from './later-menu.tsx';

interface ProgrammeRowProps {
  programme: Programme;
  /** Undefined while it loads. */
  state: ProgrammeState | undefined;
  bin: boolean;
}

export function ProgrammeRow({ programme, state, bin }: ProgrammeRowProps) {
  const { t } = useTranslation('programmes');
  const language = useTextLanguage();
  const title = shownTitle(programme) || t('untitled');
  return (
    <Table.Tr>
      <Table.Td>
        {bin ? (
          <Text size="sm">{title}</Text>
        ) : (
          <Anchor component={Link} href={`/programmes/${programme.id}`} size="sm" lineClamp={2}>
            {title}
          </Anchor>
        )}
      </Table.Td>
      <Table.Td>
        <Text size="sm" lineClamp={1}>
          {directionName(programme.direction, language) || '—'}
        </Text>
      </Table.Td>
      <Table.Td ta="end">{programme.hours}</Table.Td>
      <Table.Td>
        {state && (
          <Badge
            variant="light"
            tt="none"
            // A state of two words takes two lines rather than losing its end.
            h="auto"
            py={2}
            styles={{ label: { whiteSpace: 'normal' } }}
            color={state === 'approved' ? 'steppe' : state === 'repealed' ? 'red' : 'gray'}
          >
            {t(`states.${state}`)}
          </Badge>
        )}
      </Table.Td>
      <Table.Td>{writtenTime(programme.changedAt)}</Table.Td>
      <Table.Td>
        <LaterMenu programme={programme} bin={bin} />
      </Table.Td>
    </Table.Tr>
  );
}
