import { ActionIcon, Button, NativeSelect, Text, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useDraftInput } from '#renderer/components/drafts/use-draft-input.ts';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { usePartPermission } from '#renderer/components/permission/read-only.ts';
import { writeCommission } from '#renderer/data/courses/commission.ts';
import { flush, saveNow } from '#renderer/data/pending-saves.ts';
import { type CommissionMember, memberParts } from '#shared/model/course/assessment.ts';
import classes from './projects.module.css';

interface MemberProps {
  intakeId: string;
  member: CommissionMember;
  index: number;
}

const keyOf = (intakeId: string, index: number, field: string) =>
  `commissions:${intakeId}:members:${index}:${field}`;

const editMember = (intakeId: string, index: number, fields: Partial<CommissionMember>) =>
  writeCommission(intakeId, ({ members }) => ({
    members: members.map((one, at) => (at === index ? { ...one, ...fields } : one)),
  }));

function MemberText({ intakeId, member, index, field }: MemberProps & { field: 'name' | 'post' }) {
  const { t } = useTranslation('courses');
  const { input } = useDraftInput({
    key: keyOf(intakeId, index, field),
    stored: member[field],
    save: (text) => editMember(intakeId, index, { [field]: text }),
  });
  return (
    <TextInput
      {...input}
      aria-label={t(`projects.${field}Of`, { number: index + 1 })}
      placeholder={t(`projects.${field}`)}
      maxLength={field === 'name' ? 300 : 500}
      autoComplete="off"
    />
  );
}

function MemberRow(props: MemberProps) {
  const { intakeId, member, index } = props;
  const { t } = useTranslation('courses');
  const permission = usePartPermission();
  const setPart = (value: string) => {
    const part = memberParts.find((one) => one === value);
    if (part) void saveNow(keyOf(intakeId, index, 'part'), () => editMember(intakeId, index, { part }));
  };
  const remove = async () => {
    await flush();
    await saveNow(keyOf(intakeId, index, 'remove'), () =>
      writeCommission(intakeId, ({ members }) => ({ members: members.filter((_, at) => at !== index) })),
    );
  };
  return (
    <div className={classes.member}>
      <NativeSelect
        aria-label={t('projects.partOf', { number: index + 1 })}
        disabled={!permission.allowed}
        value={member.part}
        data={memberParts.map((value) => ({ value, label: t(`projects.parts.${value}`) }))}
        onChange={(event) => setPart(event.currentTarget.value)}
      />
      <MemberText {...props} field="name" />
      <MemberText {...props} field="post" />
      <NeedsPermission permission={permission}>
        <ActionIcon
          color="red"
          aria-label={t('projects.removeMember', { number: index + 1 })}
          onClick={() => void remove()}
        >
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      </NeedsPermission>
    </div>
  );
}

/** Members have no id of their own: their place is what names them. */
const placed = (members: readonly CommissionMember[]) =>
  members.map((member, index) => ({ key: String(index), member }));

interface MemberRowsProps {
  intakeId: string;
  members: readonly CommissionMember[];
}

/** Who is in the commission: the first one who is added is its chair. */
export function MemberRows({ intakeId, members }: MemberRowsProps) {
  const { t } = useTranslation('courses');
  const permission = usePartPermission();
  const add = async () => {
    await flush();
    await saveNow(keyOf(intakeId, members.length, 'add'), () =>
      writeCommission(intakeId, ({ members: all }) => ({
        members: [...all, { name: '', post: '', part: all.length === 0 ? 'chair' : 'member' }],
      })),
    );
  };
  return (
    <>
      {members.length === 0 && <Text size="sm">{t('projects.noMembers')}</Text>}
      {placed(members).map(({ key, member }, index) => (
        <MemberRow key={key} intakeId={intakeId} member={member} index={index} />
      ))}
      <div>
        <NeedsPermission permission={permission}>
          <Button
            variant="subtle"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => void add()}
          >
            {t('projects.addMember')}
          </Button>
        </NeedsPermission>
      </div>
    </>
  );
}
