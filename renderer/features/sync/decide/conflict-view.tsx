import { Alert, Button, Card, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { usePermission } from '#renderer/components/permission/use-permission.ts';
import { useTextLanguage } from '#renderer/components/use-text-language.ts';
import { useNamesOf, useSubject } from '#renderer/data/sync/account/subjects.ts';
import { chooseSide, keepRecord, removeRecord } from '#renderer/data/sync/decide/decide.ts';
import { useOpenSides } from '#renderer/data/sync/decide/open-values.ts';
import { useUserNames } from '#renderer/data/users.ts';
import { type Conflict, type ConflictSide, wholeRecord } from '#shared/sync/conflict.ts';
import classes from './decide.module.css';
import { SideView } from './side-view.tsx';
import { subjectWords } from './subject-words.ts';
import { valueLines } from './value-lines.ts';

type Fields = Record<string, unknown>;

/** What a side wrote, by fields: the removal of a record wrote none. */
const fieldsOf = ({ field }: Conflict, { value }: ConflictSide): Fields =>
  field === wholeRecord ? ((value as Fields | null) ?? {}) : { [field]: value };

/** What a decision of this side does, and what its button says. */
function decisionOf(conflict: Conflict, side: ConflictSide) {
  if (conflict.field !== wholeRecord)
    return { act: () => chooseSide(conflict, side), key: 'choose' } as const;
  return side.value === null
    ? ({ act: () => removeRecord(conflict), key: 'remove' } as const)
    : ({ act: () => keepRecord(conflict), key: 'keep' } as const);
}

/** A place that two people changed without knowing of each other: both values, and the choice. */
export function ConflictView({ conflict }: { conflict: Conflict }) {
  const { t } = useTranslation(['sync', 'history', 'editor', 'organisation', 'settings', 'users']);
  const language = useTextLanguage();
  const users = useUserNames();
  const { table, recordId, scope, field } = conflict;
  const subject = useSubject(table, recordId, scope);
  const mayWrite = usePermission({ table, kind: 'update', recordId, fields: { [field]: null } });
  const maySee = usePermission('seePersonalData');
  const sides = useOpenSides(conflict, maySee.allowed);
  const written = sides.map((side) => fieldsOf(conflict, side));
  const names = useNamesOf(written.flatMap((one) => Object.values(one)));
  const [gone, setGone] = useState(false);
  const title = subjectWords(t, language, conflict, subject);
  const linesOf = (index: number) => {
    const others = field === wholeRecord ? [] : written.filter((_, at) => at !== index);
    return valueLines(table, written[index] ?? {}, others, { t, language, names });
  };
  const decide = async (act: () => Promise<boolean>) => {
    if (mayWrite.allowed) setGone(!(await act()));
  };
  return (
    <Card withBorder component="article" aria-label={title}>
      <Stack gap="sm">
        <div>
          <Text fw={600}>{title}</Text>
          {subject?.programme && (
            <Text size="sm" c="dimmed">
              {subject.programme}
            </Text>
          )}
        </div>
        <div className={classes.sides}>
          {conflict.sides.map((side, index) => {
            const who = (side.user && users?.get(side.user)) || t('history:unknownUser');
            const { act, key } = decisionOf(conflict, side);
            return (
              <SideView
                key={side.change}
                side={side}
                who={who}
                standing={side.change === conflict.standing}
                action={
                  <NeedsPermission permission={mayWrite}>
                    <Button
                      variant="light"
                      aria-label={`${t(key === 'choose' ? 'decide.chooseOf' : `decide.${key}`, { who })}. ${title}`}
                      onClick={() => void decide(act)}
                    >
                      {t(`decide.${key}`)}
                    </Button>
                  </NeedsPermission>
                }
              >
                {field === wholeRecord && (
                  <Text size="sm">{t(side.value === null ? 'decide.removedBy' : 'decide.keptBy')}</Text>
                )}
                {linesOf(index).map(({ path, label, words }) => (
                  <Text key={path} size="sm">
                    {label}: <b>{words}</b>
                  </Text>
                ))}
              </SideView>
            );
          })}
        </div>
        {gone && (
          <Alert color="orange" role="alert">
            {t('decide.gone')}
          </Alert>
        )}
      </Stack>
    </Card>
  );
}
