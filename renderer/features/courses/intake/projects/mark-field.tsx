import { useDraftInput } from '#renderer/components/drafts/use-draft-input.ts';
import { giveProjectMark } from '#renderer/data/courses/defences.ts';
import type { Criterion } from '#shared/model/course/assessment.ts';
import type { Enrolment } from '#shared/model/course/enrolment.ts';
import { readPoints } from '#shared/model/course/trainee-result.ts';
import type { ScoreRules } from '#shared/regulation/score-rules.ts';
import { ScoreCell } from '../scores/score-cell.tsx';

interface MarkFieldProps {
  trainee: Pick<Enrolment, 'id' | 'intakeId'>;
  line: number;
  label: string;
  criterion: Criterion;
  /** All criteria: once each has a mark, their sum is the project's points. */
  criteria: readonly Criterion[];
  stored: number | null;
  rules: ScoreRules;
  disputed: boolean;
}

/** A trainee's points for one criterion, which save themselves (O10-29). */
export function MarkField(props: MarkFieldProps) {
  const { trainee, line, label, criterion, criteria, stored, rules, disputed } = props;
  const { id, most } = criterion;
  const read = (text: string) => readPoints(text, most, rules);
  const field = useDraftInput({
    key: `defences:${trainee.id}:${id}`,
    stored: String(stored ?? ''),
    accepts: (text) => read(text).ok,
    save: async (text) => {
      const found = read(text);
      if (found.ok) await giveProjectMark(trainee.intakeId, trainee.id, { id, criteria }, found.value);
    },
  });
  return <ScoreCell field={field} line={line} column={id} label={label} most={most} disputed={disputed} />;
}
