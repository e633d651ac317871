import { Badge, Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { numericDate } from '#shared/calendar/plain-date.ts';
import type { OfficialDocument } from '#shared/model/development/official-document.ts';

interface PaperHeadProps {
  paper: OfficialDocument;
  /** Where the paper is found that this one corrects. */
  all: readonly OfficialDocument[];
  open: boolean;
  onOpen: (id: string | null) => void;
}

/** Number and date of a paper, whether it is signed, and what it corrects. */
export function PaperHead({ paper, all, open, onOpen }: PaperHeadProps) {
  const { t } = useTranslation('development');
  const name = t(`papers.${paper.kind}`);
  const corrected = all.find(({ id }) => id === paper.corrects);
  return (
    <>
      <Group gap="sm">
        <Text size="sm" fw={500}>
          {paper.number ? t('steps.paper', { paper: name, number: paper.number }) : name}
          {paper.date && `, ${numericDate(paper.date)}`}
        </Text>
        <Badge variant="light" tt="none" color={paper.signedOn ? 'steppe' : 'gray'}>
          {paper.signedOn
            ? t('paperWork.signedOn', { date: numericDate(paper.signedOn) })
            : t('paperWork.draft')}
        </Badge>
        {!paper.signedOn && (
          <Button
            variant="default"
            size="compact-sm"
            aria-expanded={open}
            aria-label={t(open ? 'paperWork.closeNamed' : 'paperWork.openNamed', { paper: name })}
            onClick={() => onOpen(open ? null : paper.id)}
          >
            {t(open ? 'paperWork.close' : 'paperWork.open')}
          </Button>
        )}
      </Group>
      {corrected && (
        <Text size="sm">
          {t('paperWork.corrects', {
            number: corrected.number,
            date: corrected.date ? numericDate(corrected.date) : '—',
          })}
        </Text>
      )}
    </>
  );
}
