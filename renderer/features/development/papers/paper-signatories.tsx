import { ActionIcon, Button, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useDraftInput } from '#renderer/components/drafts/use-draft-input.ts';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { usePartPermission } from '#renderer/components/permission/read-only.ts';
import { formOf, type WrittenPaperKind } from '#renderer/data/development/paper-rules.ts';
import { editSignatories } from '#renderer/data/development/papers.ts';
import { flush, saveNow } from '#renderer/data/pending-saves.ts';
import type { OfficialDocument, Signatory } from '#shared/model/development/official-document.ts';
import classes from './papers.module.css';

interface PersonProps {
  paper: OfficialDocument;
  person: Signatory;
  index: number;
  parts: readonly Signatory['part'][];
}

const keyOf = (paper: OfficialDocument, index: number, field: string) =>
  `officialDocuments:${paper.id}:signatories:${index}:${field}`;

function PersonText({ paper, person, index, field }: PersonProps & { field: 'name' | 'post' }) {
  const { t } = useTranslation('development');
  const { input } = useDraftInput({
    key: keyOf(paper, index, field),
    stored: person[field],
    save: (text) =>
      editSignatories(paper, (all) => all.map((one, at) => (at === index ? { ...one, [field]: text } : one))),
  });
  return (
    <TextInput
      {...input}
      label={t(`paperWork.people.${field}`)}
      aria-label={t(`paperWork.people.${field}Numbered`, { number: index + 1 })}
      autoComplete="off"
      lang={paper.language}
    />
  );
}

function PersonRow(props: PersonProps) {
  const { paper, person, index, parts } = props;
  const { t } = useTranslation('development');
  const permission = usePartPermission();
  const setPart = (value: string) => {
    const part = parts.find((one) => one === value);
    if (!part) return;
    void saveNow(keyOf(paper, index, 'part'), () =>
      editSignatories(paper, (all) => all.map((one, at) => (at === index ? { ...one, part } : one))),
    );
  };
  const remove = async () => {
    await flush();
    await saveNow(keyOf(paper, index, 'remove'), () =>
      editSignatories(paper, (all) => all.filter((_, at) => at !== index)),
    );
  };
  return (
    <div className={classes.person}>
      <NativeSelect
        label={t('paperWork.people.part')}
        aria-label={t('paperWork.people.partNumbered', { number: index + 1 })}
        disabled={!permission.allowed}
        value={person.part}
        data={parts.map((part) => ({ value: part, label: t(`paperWork.people.parts.${part}`) }))}
        onChange={(event) => setPart(event.currentTarget.value)}
      />
      <PersonText {...props} field="name" />
      <PersonText {...props} field="post" />
      <NeedsPermission permission={permission}>
        <ActionIcon
          color="red"
          aria-label={t('paperWork.people.removeNumbered', { number: index + 1 })}
          onClick={() => void remove()}
        >
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      </NeedsPermission>
    </div>
  );
}

/** People of a paper have no id of their own: their place is what names them. */
const placed = ({ signatories }: OfficialDocument) =>
  signatories.map((person, index) => ({ key: String(index), person }));

/** Who stands under the paper or in it: proposed from what is known, and a person may write others. */
export function PaperSignatories({ paper, kind }: { paper: OfficialDocument; kind: WrittenPaperKind }) {
  const { t } = useTranslation('development');
  const permission = usePartPermission();
  const { parts } = formOf(kind);
  const add = async () => {
    await flush();
    const part = parts[0] ?? 'member';
    await saveNow(keyOf(paper, paper.signatories.length, 'add'), () =>
      editSignatories(paper, (all) => [...all, { part, name: '', post: '' }]),
    );
  };
  return (
    <Stack gap="xs">
      {paper.signatories.length === 0 && <Text size="sm">{t('paperWork.people.none')}</Text>}
      <div className={classes.people}>
        {placed(paper).map(({ key, person }, index) => (
          <PersonRow key={key} paper={paper} person={person} index={index} parts={parts} />
        ))}
      </div>
      <div>
        <NeedsPermission permission={permission}>
          <Button
            variant="subtle"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => void add()}
          >
            {t('paperWork.people.add')}
          </Button>
        </NeedsPermission>
      </div>
    </Stack>
  );
}
