import { Anchor, Button, Fieldset, Group, List, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { ClauseLink } from '#renderer/components/clause-link.tsx';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { usePermission } from '#renderer/components/permission/use-permission.ts';
import type { PaperSources } from '#renderer/data/development/build-paper.ts';
import { flush } from '#renderer/data/pending-saves.ts';
import type { Problem } from '#shared/model/problem.ts';
import { wayPath } from '../way/places.ts';
import type { OpenStep } from '../way/step/next-steps.ts';
import { StepDialog } from '../way/step/step-dialog.tsx';
import { mendedWhere } from './mended-where.ts';

function MissingItem({ programmeId, problem }: { programmeId: string; problem: Problem }) {
  const { t } = useTranslation('development');
  const [here] = useLocation();
  const where = mendedWhere(programmeId, problem);
  return (
    <List.Item>
      <Text size="sm">{t(`problems:${problem.code}`, problem.params ?? {})}</Text>
      <Group gap="md" style={{ rowGap: 0 }}>
        {problem.clause && <ClauseLink clause={problem.clause} />}
        {where && where.href !== here && (
          <Anchor component={Link} href={where.href} size="sm" py={4}>
            {where.panel ? t(`overview.mend.${where.panel}`) : t('overview.mend.text')}
          </Anchor>
        )}
      </Group>
    </List.Item>
  );
}

/** A step that leads on: who takes it, what it needs, and the button where nothing is missing. */
export function OpenStepCard({ step, sources }: { step: OpenStep; sources: PaperSources }) {
  const { t } = useTranslation('development');
  const [open, setOpen] = useState(false);
  const { transition, missing } = step;
  const { event, who, clause } = transition;
  const { programmeId } = sources.view.development;
  const permission = usePermission({
    table: 'workflowSteps',
    kind: 'create',
    recordId: '',
    fields: { machine: sources.review ? 'review' : 'development', event },
  });
  const concludes = event.startsWith('conclude');
  return (
    <Fieldset legend={t(`steps.do.${event}`)}>
      <Stack gap="xs">
        <Text size="sm">{t(`overview.who.${who}`)}</Text>
        {clause && <ClauseLink clause={clause} />}
        {missing.length > 0 && !concludes && (
          <>
            <Text size="sm" fw={500}>
              {t('overview.missing')}
            </Text>
            <List size="sm" spacing={4}>
              {missing.map((problem) => (
                <MissingItem key={JSON.stringify(problem)} programmeId={programmeId} problem={problem} />
              ))}
            </List>
          </>
        )}
        {concludes && (
          <Anchor component={Link} href={wayPath(programmeId, 'conclusion')} size="sm">
            {t('overview.mend.conclusion')}
          </Anchor>
        )}
        {missing.length === 0 && !concludes && (
          <Group>
            <NeedsPermission permission={permission}>
              <Button
                {...(event === 'abandon' ? { variant: 'subtle', color: 'red' } : {})}
                onClick={() => void flush().then(() => setOpen(true))}
              >
                {t(`steps.do.${event}`)}
              </Button>
            </NeedsPermission>
          </Group>
        )}
      </Stack>
      {open && <StepDialog transition={transition} sources={sources} onClose={() => setOpen(false)} />}
    </Fieldset>
  );
}
