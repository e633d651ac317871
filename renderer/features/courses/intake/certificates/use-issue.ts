import { useRef, useState } from 'react';
import { useAction } from '#renderer/components/use-action.ts';
import { type IssueProgress, issueCertificates } from '#renderer/data/certificates/issue.ts';
import type { IssueWords } from '#renderer/data/certificates/issue-drafts.ts';
import { checkDrafts, type Looked } from '#renderer/data/certificates/issue-preflight.ts';

interface Checked extends Looked {
  /** What was looked at: other words are looked at anew. */
  key: string;
}

interface Shown {
  phase: IssueProgress['phase'] | 'checking';
  done: number;
  total: number;
}

/** Looking at the sheets, and then the issue: one after the other, with progress and a way to stop. */
export function useIssue(words: IssueWords, onIssued: (count: number) => void) {
  const [checked, setChecked] = useState<Checked | null>(null);
  const [progress, setProgress] = useState<Shown | null>(null);
  const stop = useRef(new AbortController());
  const { busy, problem, run } = useAction();
  const key = JSON.stringify(words);
  const begin = (phase: Shown['phase']) => {
    stop.current = new AbortController();
    setProgress({ phase, done: 0, total: words.enrolmentIds.length });
    return stop.current.signal;
  };
  const check = () => {
    const signal = begin('checking');
    const onProgress = (done: number, total: number) => setProgress({ phase: 'checking', done, total });
    void run(
      () => checkDrafts(words, { signal, onProgress }),
      (looked) => setChecked({ key, ...looked }),
    );
  };
  const issue = (enrolmentIds: readonly string[]) => {
    const signal = begin('numbers');
    const looked = checked?.looked ?? new Set();
    void run(
      () => issueCertificates({ ...words, enrolmentIds }, { signal, looked, onProgress: setProgress }),
      (issued) => onIssued(issued.length),
    );
  };
  return {
    ...{ busy, problem, progress: busy ? progress : null, check, issue, stop: () => stop.current.abort() },
    findings: checked?.key === key ? checked.findings : null,
  };
}
