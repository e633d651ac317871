import { Button } from '@mantine/core';
import { IconTableImport } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NeedsPermission } from '#renderer/components/permission/needs-permission.tsx';
import { usePartPermission } from '#renderer/components/permission/read-only.ts';
import type { ScoreRules } from '#shared/regulation/score-rules.ts';
import { FormScoresDialog } from './form-scores-dialog.tsx';

/** Opens the way of a Google test's results into the intake (O10-28). */
export function FormScoresButton({ intakeId, rules }: { intakeId: string; rules: ScoreRules }) {
  const { t } = useTranslation('courses');
  const permission = usePartPermission();
  const [open, setOpen] = useState(false);
  return (
    <div>
      <NeedsPermission permission={permission}>
        <Button
          variant="default"
          leftSection={<IconTableImport size={16} aria-hidden />}
          onClick={() => setOpen(true)}
        >
          {t('formScores.open')}
        </Button>
      </NeedsPermission>
      {open && <FormScoresDialog intakeId={intakeId} rules={rules} onClose={() => setOpen(false)} />}
    </div>
  );
}
