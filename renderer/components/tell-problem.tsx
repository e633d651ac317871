import { notifications } from '@mantine/notifications';
import i18next from 'i18next';
import type { Problem } from '#shared/model/problem.ts';
import { ProblemAlert } from './problem-alert.tsx';

/** Says why something was not done, where no place on the screen is left to say it; it stays until it is closed. */
export function tellProblem(problem: Problem): void {
  notifications.show({
    autoClose: false,
    color: 'red',
    message: <ProblemAlert problem={problem} />,
    closeButtonProps: { 'aria-label': i18next.t('app:actions.close') },
  });
}
