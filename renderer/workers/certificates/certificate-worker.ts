import '#renderer/app/zod-without-eval.ts';
import { answerQuestions } from '../answer-questions.ts';
import type { CertificateQuestion, CertificateStep } from './certificate-tasks.ts';
import { checkInSteps } from './check-in-steps.ts';
import { loadFaces } from './load-faces.ts';
import { makeInSteps } from './make-in-steps.ts';

type Steps = AsyncIterator<CertificateStep, void>;

/** What was begun and neither finished nor given up. */
const begun = new Map<number, Steps>();

async function next(id: number): Promise<CertificateStep> {
  const steps = begun.get(id);
  if (!steps) throw new Error(`Work ${id} was never begun`);
  const step = await steps.next();
  if (step.done) throw new Error(`Work ${id} ended without its last step`);
  if (step.value.finished) begun.delete(id);
  return step.value;
}

async function begin(question: Extract<CertificateQuestion, { input: unknown }>): Promise<CertificateStep> {
  const faces = await loadFaces();
  const { id } = question;
  begun.set(
    id,
    question.task === 'check' ? checkInSteps(question.input, faces) : makeInSteps(question.input, faces),
  );
  return next(id);
}

answerQuestions((question: CertificateQuestion) => {
  switch (question.task) {
    case 'goOn':
      return next(question.id);
    case 'giveUp':
      return begun.delete(question.id);
    default:
      return begin(question);
  }
});
