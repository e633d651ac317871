import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconPlayerSkipForward, IconPlus, IconTableImport } from '@tabler/icons-react';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { askedRow } from '#renderer/components/go-to/asked-row.ts';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { usePartPermission } from '#renderer/components/permission/read-only.ts';
import type { DevelopmentView } from '#renderer/data/development/read-development.ts';
import {
  countRemarks,
  filterRemarks,
  nextUnanswered,
  wholeFilter,
} from '#renderer/data/development/remark-filter.ts';
import classes from './discussion.module.css';
import { RemarkDetails } from './remark-details.tsx';
import { RemarkFilters } from './remark-filters.tsx';
import { RemarkForm } from './remark-form.tsx';
import { RemarkList } from './remark-list.tsx';
import { useNextKey } from './use-next-key.ts';

const ImportDialog = lazy(() => import('./import-dialog.tsx').then((m) => ({ default: m.ImportDialog })));

/** Who is looked at; `turn` grows with each choice, so that the same one can be gone to again. */
interface Chosen {
  id: string;
  turn: number;
}

/** The remark that the way here asked for. */
function askedFor(): Chosen | null {
  const id = askedRow();
  return id === null ? null : { id, turn: 0 };
}

/** All that was said of the draft: how many there are, those that are looked for, one of them with its answer. */
export function RemarksPart({ view }: { view: DevelopmentView }) {
  const { t } = useTranslation('development');
  const permission = usePartPermission();
  const { remarks } = view;
  const { programmeId } = view.development;
  const [filter, setFilter] = useState(wholeFilter);
  const [chosen, setChosen] = useState(askedFor);
  const [dialog, setDialog] = useState<'form' | 'table' | null>(null);
  const close = () => setDialog(null);
  const found = useMemo(() => filterRemarks(remarks, filter), [remarks, filter]);
  const numbers = useMemo(() => new Map(remarks.map(({ id }, index) => [id, index + 1])), [remarks]);
  const counts = countRemarks(remarks);
  const shown = remarks.find(({ id }) => id === chosen?.id);
  const choose = (id: string) => setChosen((before) => ({ id, turn: (before?.turn ?? 0) + 1 }));
  const looked = new Set(found);
  // What was answered just now may have left the list: the next one is sought from where it stood.
  const next = nextUnanswered(
    remarks.filter((one) => looked.has(one) || one === shown),
    shown?.id ?? null,
  );
  useNextKey(() => next && choose(next.id));
  return (
    <Stack gap="sm">
      <Title order={2} size="h4">
        {t('discussion.remarks')}
      </Title>
      <Text size="sm" role="status">
        {t('discussion.counts', counts)}
      </Text>
      <Group gap="sm">
        <NeedsPermission permission={permission}>
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setDialog('form')}>
            {t('discussion.add')}
          </Button>
        </NeedsPermission>
        <NeedsPermission permission={permission}>
          <Button
            variant="default"
            leftSection={<IconTableImport size={16} aria-hidden />}
            onClick={() => setDialog('table')}
          >
            {t('discussion.table.open')}
          </Button>
        </NeedsPermission>
        {next && (
          <Button
            variant="default"
            leftSection={<IconPlayerSkipForward size={16} aria-hidden />}
            aria-keyshortcuts="Alt+N"
            title="Alt+N"
            onClick={() => choose(next.id)}
          >
            {t('discussion.next')}
          </Button>
        )}
      </Group>
      {remarks.length === 0 ? (
        <Text size="sm">{t('discussion.none')}</Text>
      ) : (
        <>
          <RemarkFilters filter={filter} onChange={setFilter} found={found.length} />
          <div className={classes.parts}>
            <RemarkList remarks={found} numbers={numbers} chosen={chosen?.id ?? null} onChoose={choose} />
            {shown ? (
              <RemarkDetails
                key={shown.id}
                remark={shown}
                number={numbers.get(shown.id) ?? 0}
                turn={chosen?.turn ?? 0}
                view={view}
              />
            ) : (
              <Text size="sm">{t('discussion.choose')}</Text>
            )}
          </div>
        </>
      )}
      {dialog === 'form' && <RemarkForm programmeId={programmeId} onClose={close} />}
      {dialog === 'table' && (
        <Suspense fallback={null}>
          <ImportDialog view={view} onClose={close} />
        </Suspense>
      )}
    </Stack>
  );
}
