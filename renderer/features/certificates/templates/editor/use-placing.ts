import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { layoutOf } from '#renderer/data/certificates/template-versions.ts';
import { attachPicture, type TemplateFields } from '#renderer/data/certificates/templates.ts';
import { flush } from '#renderer/data/pending-saves.ts';
import { failure, type Outcome, type Problem } from '#shared/model/problem.ts';
import { newElement, newPicture, type plainKinds } from './new-element.ts';
import { pictureSize } from './picture-size.ts';
import { focusElement } from './sheet-canvas.tsx';
import type { TemplateEdits } from './use-template-edits.ts';

/** As the schema of a template has it. */
const mostElements = 200;

interface Sides {
  width: number;
  height: number;
}

/** What is put on the page and taken away: a new element is chosen and has the focus. */
export function usePlacing(edits: TemplateEdits, choose: (id: string | null) => void) {
  const { t } = useTranslation('templates');
  const [problem, setProblem] = useState<Problem | null>(null);
  const { changeElements, latest, adopt } = edits;
  const { id: templateId, elements } = edits.template;
  const isFull = elements.length >= mostElements;
  const full = () => failure('templateFull', { limit: mostElements });
  const show = (id: string) => {
    choose(id);
    // It stands on the screen after the next drawing.
    requestAnimationFrame(() => focusElement(id));
  };
  const add = (kind: (typeof plainKinds)[number]) => {
    setProblem(isFull ? full().problem : null);
    if (isFull) return;
    const element = newElement(kind, layoutOf(latest()), t('text.new'));
    changeElements((all) => [...all, element]);
    show(element.id);
  };
  /** Attaches a picture with what it changes in the template, as one action. */
  const attach = async (file: File, fieldsOf: (hash: string, sides: Sides) => TemplateFields) => {
    const sides = await pictureSize(file);
    if (!sides.ok) return setProblem(sides.problem);
    // What is being typed is a step of its own, stored before.
    await flush();
    let fields: TemplateFields = {};
    const attached: Outcome<unknown> = await attachPicture(templateId, file, (hash) => {
      fields = fieldsOf(hash, sides.value);
      return fields;
    });
    if (attached.ok) adopt(fields);
    setProblem(attached.ok ? null : attached.problem);
  };
  const addPicture = (file: File) => {
    if (isFull) return setProblem(full().problem);
    void attach(file, (hash, sides) => {
      const now = latest();
      return { elements: [...now.elements, newPicture(hash, sides, now)] };
    });
  };
  const setBackdrop = (file: File) => void attach(file, (backdrop) => ({ backdrop }));
  const remove = useCallback(
    (id: string) => {
      changeElements((all) => all.filter((one) => one.id !== id));
      choose(null);
    },
    [changeElements, choose],
  );
  return { add, addPicture, setBackdrop, remove, problem, dismiss: () => setProblem(null) };
}
