import { Button, Group, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { tellSaved } from '#renderer/components/tell-saved.ts';
import { useAction } from '#renderer/components/use-action.ts';
import { readKeptText } from '#renderer/data/development/kept-text.ts';
import type { KeptVersion } from '#renderer/data/development/versions.ts';
import { flush } from '#renderer/data/pending-saves.ts';
import { readProgrammeContent } from '#renderer/data/programmes.ts';
import { todayIn } from '#shared/calendar/plain-date.ts';
import { compareProgrammes, differs } from '#shared/model/development/compare-programmes.ts';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import type { ProgrammeContent } from '#shared/model/programme.ts';
import { ComparedSection } from './compared-section.tsx';
import { type DatedText, saveComparison } from './version-files.ts';

const now = 'now';

const rowNames = ({
  programme,
  glossary,
  aims,
  curriculum,
  literature,
}: ProgrammeContent): [string, string][] => [
  [programme.id, programme.title[programme.language]],
  ...glossary.map(({ id, term }): [string, string] => [id, term]),
  ...curriculum.map(({ id, title }): [string, string] => [id, title]),
  ...[...aims, ...literature].map(({ id, text }): [string, string] => [id, text]),
];

interface Compared {
  before: DatedText;
  after: DatedText;
}

function Differences({ before, after }: Compared) {
  const { t } = useTranslation('development');
  const sections = compareProgrammes(before.content, after.content).filter(differs);
  const names = new Map([...rowNames(before.content), ...rowNames(after.content)]);
  return (
    <Stack gap="sm">
      <Text size="sm" role="status">
        {t(sections.length === 0 ? 'versions.same' : 'versions.differ', { count: sections.length })}
      </Text>
      {sections.map((section) => (
        <ComparedSection key={section.key} section={section} names={names} />
      ))}
    </Stack>
  );
}

interface ComparisonProps {
  programmeId: string;
  versions: readonly KeptVersion[];
  nameOf: (kept: KeptVersion) => string;
}

/** Two versions section by section, on the screen and as docx (O10-14). */
export function Comparison({ programmeId, versions, nameOf }: ComparisonProps) {
  const { t } = useTranslation('development');
  const { busy, problem, run } = useAction();
  const [older, setOlder] = useState(versions.at(1)?.version.id ?? versions[0]?.version.id ?? now);
  const [newer, setNewer] = useState(versions.length > 1 ? (versions[0]?.version.id ?? now) : now);
  const [compared, setCompared] = useState<Compared | null>(null);
  const data = [
    { value: now, label: t('versions.now') },
    ...versions.map((kept) => ({ value: kept.version.id, label: nameOf(kept) })),
  ];
  const textOf = async (id: string): Promise<Outcome<DatedText>> => {
    const kept = versions.find(({ version }) => version.id === id);
    if (kept) {
      const text = await readKeptText(kept.version);
      const on = kept.step?.on ?? kept.version.at.slice(0, 10);
      return text.ok ? success({ on, content: text.value }) : text;
    }
    await flush();
    const content = await readProgrammeContent(programmeId);
    return content ? success({ on: todayIn(Date.now()), content }) : failure('programmeMissing');
  };
  const compare = async (): Promise<Outcome<Compared>> => {
    const [before, after] = [await textOf(older), await textOf(newer)];
    if (!before.ok) return before;
    return after.ok ? success({ before: before.value, after: after.value }) : after;
  };
  const choose = (set: (id: string) => void) => (event: { currentTarget: { value: string } }) => {
    set(event.currentTarget.value);
    // What is shown is of the two that were chosen before.
    setCompared(null);
  };
  const save = () =>
    compared && void run(() => saveComparison(compared.before, compared.after, t), tellSaved);
  return (
    <Stack gap="sm">
      <Title order={2} size="h4">
        {t('versions.compare')}
      </Title>
      <Group align="end" gap="sm">
        <NativeSelect label={t('versions.older')} data={data} value={older} onChange={choose(setOlder)} />
        <NativeSelect label={t('versions.newer')} data={data} value={newer} onChange={choose(setNewer)} />
        <Button variant="default" loading={busy} onClick={() => void run(compare, setCompared)}>
          {t('versions.show')}
        </Button>
        {compared && (
          <Button variant="default" loading={busy} onClick={save}>
            {t('versions.saveComparison')}
          </Button>
        )}
      </Group>
      {problem && <ProblemAlert problem={problem} />}
      {compared && <Differences {...compared} />}
    </Stack>
  );
}
