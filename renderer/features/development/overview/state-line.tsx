import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DevelopmentView } from '#renderer/data/development/read-development.ts';
import { useUserNames } from '#renderer/data/users.ts';
import { numericDate } from '#shared/calendar/plain-date.ts';
import { type DevelopmentState, developmentMachine } from '#shared/model/workflow/development-machine.ts';
import { transitionOf } from '#shared/model/workflow/machine.ts';
import type { WorkflowStep } from '#shared/model/workflow/workflow-step.ts';
import classes from './overview.module.css';

/** The way without its side paths. */
const mainLine: readonly DevelopmentState[] = [
  'analysis',
  'protocolSigned',
  'writing',
  'discussion',
  'discussed',
  'councilApproved',
  'sent',
  'agreed',
  'approved',
];

/** The last step that led to each state. */
function stepsTo({ steps }: DevelopmentView): Map<DevelopmentState, WorkflowStep> {
  const reached = new Map<DevelopmentState, WorkflowStep>();
  let state = developmentMachine.initial;
  for (const step of steps) {
    const transition = transitionOf(developmentMachine, state, step.event);
    if (!transition) break;
    state = transition.to;
    reached.set(state, step);
  }
  return reached;
}

/** The main line, and beside it where the programme stands on a side path. An update has no protocol of needs. */
function shownStates({ development, state, steps }: DevelopmentView): readonly DevelopmentState[] {
  if (mainLine.includes(state)) {
    return development.kind === 'update' ? mainLine.filter((one) => one !== 'protocolSigned') : mainLine;
  }
  const sent = steps.some(({ event }) => event === 'sendPackage');
  const before = sent && state !== 'abandoned' ? mainLine.indexOf('sent') + 1 : mainLine.length;
  return [...mainLine.slice(0, before), state, ...mainLine.slice(before)];
}

/** The states of the way as a drawn line: those behind with day and name, the one that it stands in, those ahead. */
export function StateLine({ view }: { view: DevelopmentView }) {
  const { t } = useTranslation('development');
  const names = useUserNames();
  const reached = stepsTo(view);
  return (
    <ol className={classes.line} aria-label={t('overview.line')}>
      {shownStates(view).map((state) => {
        const step = reached.get(state);
        const current = state === view.state;
        const by = step?.by && names?.get(step.by);
        return (
          <li
            key={state}
            className={classes.state}
            {...(current && { 'aria-current': 'step' as const })}
            data-reached={step || current || state === 'analysis' ? '' : undefined}
          >
            <Text size="xs" fw={current ? 700 : 400}>
              {t(`programmes:states.${state}`)}
            </Text>
            {step && (
              <Text size="xs" c="dimmed">
                {[numericDate(step.on), by].filter(Boolean).join(', ')}
              </Text>
            )}
          </li>
        );
      })}
    </ol>
  );
}
