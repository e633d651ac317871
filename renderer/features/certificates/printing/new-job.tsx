import {
  Button,
  Checkbox,
  Group,
  NativeSelect,
  SegmentedControl,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { usePermission } from '#renderer/components/permission/use-permission.ts';
import { ProblemAlert } from '#renderer/components/problem-alert.tsx';
import { useAction } from '#renderer/components/use-action.ts';
import { Waiting } from '#renderer/components/waiting.tsx';
import { beginJob, type JobFacts } from '#renderer/data/certificates/printing/begin-job.ts';
import {
  inOrder,
  type SheetOrder,
  sheetOrders,
  useCandidates,
} from '#renderer/data/certificates/printing/candidates.ts';
import { useFreeBlanks } from '#renderer/data/certificates/printing/free-blanks.ts';
import { templateKinds } from '#shared/model/certificates/certificate-template.ts';
import { type PrintJob, printWays } from '#shared/model/certificates/printing.ts';
import { PrinterSelect } from './printer-select.tsx';
import { TopBlankFields, topOf, untypedTop } from './top-blank-fields.tsx';

interface NewJobProps {
  intakeId: string | null;
  certificateIds: readonly string[];
}

const beginning = {
  ...{ part: 'certificate' as PrintJob['part'], way: 'blank' as PrintJob['way'] },
  ...{ printerId: null as string | null, order: 'number' as SheetOrder, all: false },
  ...{ reprintReason: '', earlierSpoiled: true, top: untypedTop() },
};

/** What shall be printed how; the pages are prepared in the job that it makes. */
export function NewJob({ intakeId, certificateIds }: NewJobProps) {
  const { t } = useTranslation('certificates');
  const permission = usePermission('registerCertificates');
  const { busy, problem, run } = useAction();
  const [words, setWords] = useState(beginning);
  const set = (fields: Partial<typeof beginning>) => setWords({ ...words, ...fields });
  const candidates = useCandidates(words.part, certificateIds);
  const free = useFreeBlanks(words.part);
  if (!candidates || !free) return <Waiting height={120} />;
  const fresh = candidates.filter(({ printed }) => !printed);
  const all = words.all || fresh.length === 0;
  const chosen = inOrder(all ? candidates : fresh, words.order);
  const again = chosen.some(({ printed }) => printed);
  const onBlanks = words.way === 'blank';
  const top = onBlanks ? topOf(words.top, free) : null;
  const begin = () => {
    const facts: JobFacts = {
      ...{ part: words.part, way: words.way, intakeId, printerId: words.printerId },
      certificateIds: chosen.map(({ certificate }) => certificate.id),
      ...{ series: top?.series ?? '', nextBlank: top?.nextBlank ?? null, digits: top?.digits ?? 1 },
      ...{ reprintReason: words.reprintReason, earlierSpoiled: again && words.earlierSpoiled },
      passed: words.top.passed,
    };
    void run(
      () => beginJob(facts),
      () => setWords({ ...beginning, part: words.part, way: words.way, printerId: words.printerId }),
    );
  };
  return (
    <Stack gap="sm" maw={640}>
      <Group gap="sm">
        <SegmentedControl
          aria-label={t('printing.part')}
          value={words.part}
          data={templateKinds.map((part) => ({ value: part, label: t(`printing.partNames.${part}`) }))}
          onChange={(part) => set({ part, top: untypedTop() })}
        />
        <SegmentedControl
          aria-label={t('printing.way')}
          value={words.way}
          data={printWays.map((way) => ({ value: way, label: t(`printing.ways.${way}`) }))}
          onChange={(way) => set({ way })}
        />
      </Group>
      {candidates.length === 0 ? (
        <Text size="sm">{t('printing.nothingLeft')}</Text>
      ) : (
        <>
          <NativeSelect
            label={t('printing.which')}
            value={all ? 'all' : 'fresh'}
            data={[
              ...(fresh.length > 0
                ? [{ value: 'fresh', label: t('printing.whichNames.fresh', { count: fresh.length }) }]
                : []),
              { value: 'all', label: t('printing.whichNames.all', { count: candidates.length }) },
            ]}
            onChange={(event) => set({ all: event.currentTarget.value === 'all' })}
          />
          {again && (
            <>
              <TextInput
                label={t('printing.reprintReason')}
                value={words.reprintReason}
                maxLength={1_000}
                required
                onChange={(event) => set({ reprintReason: event.currentTarget.value })}
              />
              <Checkbox
                label={t('printing.earlierSpoiled')}
                checked={words.earlierSpoiled}
                onChange={(event) => set({ earlierSpoiled: event.currentTarget.checked })}
              />
            </>
          )}
          <NativeSelect
            label={t('printing.order')}
            value={words.order}
            data={sheetOrders.map((order) => ({ value: order, label: t(`printing.orders.${order}`) }))}
            onChange={(event) => set({ order: event.currentTarget.value as SheetOrder })}
          />
          <PrinterSelect value={words.printerId} onChange={(printerId) => set({ printerId })} />
          {onBlanks && free.length === 0 && <Text size="sm">{t('printing.noBlanks')}</Text>}
          {onBlanks && free.length > 0 && (
            <TopBlankFields
              free={free}
              typed={words.top}
              expected={null}
              onChange={(typed) => set({ top: typed })}
            />
          )}
          {problem && <ProblemAlert problem={problem} />}
          <Group>
            <NeedsPermission permission={permission}>
              <Button loading={busy} disabled={onBlanks && free.length === 0} onClick={begin}>
                {t('printing.begin')}
              </Button>
            </NeedsPermission>
          </Group>
        </>
      )}
    </Stack>
  );
}
