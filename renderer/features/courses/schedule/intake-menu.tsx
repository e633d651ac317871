import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconHistory, IconPencil, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { offerBack } from '#renderer/components/offer-back.tsx';
import { PermittedItem } from '#renderer/components/permission/permitted-item.tsx';
import { usePermission } from '#renderer/components/permission/use-permission.ts';
import { tellProblem } from '#renderer/components/tell-problem.tsx';
import { binIntake } from '#renderer/data/courses/intakes.ts';

interface IntakeMenuProps {
  intakeId: string;
  /** The course and its intake, in words. */
  name: string;
  onEdit: () => void;
}

/** What can be done with an intake of the schedule. */
export function IntakeMenu({ intakeId, name, onEdit }: IntakeMenuProps) {
  const { t } = useTranslation('courses');
  const permission = usePermission({ table: 'intakes', kind: 'update', recordId: intakeId });
  const bin = async (into: boolean) => {
    const done = await binIntake(intakeId, into);
    if (!done.ok) tellProblem(done.problem);
    return done.ok;
  };
  const remove = async () => {
    if (!(await bin(true))) return;
    offerBack({
      id: `deleted-${intakeId}`,
      message: t('schedule.removed', { course: name }),
      button: t('schedule.undo'),
      bringBack: () => bin(false),
    });
  };
  return (
    <Menu withInitialFocusPlaceholder={false} position="bottom-end" shadow="md">
      <Menu.Target>
        <ActionIcon aria-label={t('schedule.actionsOf', { course: name })}>
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <PermittedItem
          permission={permission}
          leftSection={<IconPencil size={16} aria-hidden />}
          onClick={onEdit}
        >
          {t('schedule.edit')}
        </PermittedItem>
        <Menu.Item
          component={Link}
          href={`/history/${intakeId}`}
          leftSection={<IconHistory size={16} aria-hidden />}
        >
          {t('programmes:history')}
        </Menu.Item>
        <PermittedItem
          permission={permission}
          color="red"
          leftSection={<IconTrash size={16} aria-hidden />}
          onClick={() => void remove()}
        >
          {t('schedule.remove')}
        </PermittedItem>
      </Menu.Dropdown>
    </Menu>
  );
}
