import { useCallback, useEffect, useRef, useState } from 'react';
import { type TemplateFields, updateTemplate } from '#renderer/data/certificates/templates.ts';
import { flush, saveNow, saveSoon } from '#renderer/data/pending-saves.ts';
import type {
  CertificateTemplate,
  TemplateElement,
} from '#shared/model/certificates/certificate-template.ts';
import { sameJson } from '#shared/text/same-json.ts';

/** `soon`: stored after a pause, as of keys; `now`: at once, as of the mouse. */
type When = 'soon' | 'now';

export interface TemplateEdits {
  /** The template as it stands on the screen: what is stored, with what is being changed. */
  template: CertificateTemplate;
  change: (fields: TemplateFields, when?: When) => void;
  /** Changes the elements by what they are at that moment. */
  changeElements: (next: (elements: TemplateElement[]) => TemplateElement[], when?: When) => void;
  changeElement: (id: string, next: (element: TemplateElement) => TemplateElement, when?: When) => void;
  /** The template as the last key left it. */
  latest: () => CertificateTemplate;
  /** Shows what another action stored until it comes back from the store. */
  adopt: (fields: TemplateFields) => void;
}

/** Milliseconds in which a stored row reaches the screen. */
const settling = 300;

/** Changes of a template: shown at once, stored through the one door, each as a step that can be taken back. */
export function useTemplateEdits(stored: CertificateTemplate): TemplateEdits {
  const { id } = stored;
  const [own, setOwn] = useState<TemplateFields>({});
  // What a key does rests on what the key before did, also where that is not on the screen yet.
  const now = useRef<{ stored: CertificateTemplate; own: TemplateFields }>({ stored, own: {} });
  useEffect(() => {
    now.current.stored = stored;
  }, [stored]);
  const show = useCallback((fields: TemplateFields) => {
    now.current.own = fields;
    setOwn(fields);
  }, []);
  const latest = useCallback(() => ({ ...now.current.stored, ...now.current.own }), []);
  /** What is stored is shown from the store, unless something newer stands on the screen. */
  const settle = useCallback(
    (fields: TemplateFields) => setTimeout(() => now.current.own === fields && show({}), settling),
    [show],
  );
  const change = useCallback(
    (fields: TemplateFields, when: When = 'now') => {
      const next = { ...now.current.own, ...fields };
      show(next);
      const write = async () => {
        await updateTemplate(id, next);
        settle(next);
      };
      if (when === 'now') void saveNow(`template ${id}`, write);
      else saveSoon(`template ${id}`, write);
    },
    [id, show, settle],
  );
  const changeElements = useCallback<TemplateEdits['changeElements']>(
    (next, when) => change({ elements: next(latest().elements) }, when),
    [change, latest],
  );
  const changeElement = useCallback<TemplateEdits['changeElement']>(
    (elementId, next, when) =>
      changeElements((elements) => elements.map((one) => (one.id === elementId ? next(one) : one)), when),
    [changeElements],
  );
  const adopt = useCallback(
    (fields: TemplateFields) => {
      const next = { ...now.current.own, ...fields };
      show(next);
      settle(next);
    },
    [show, settle],
  );
  useEffect(() => {
    const standing = Object.entries(own).every(([field, value]) =>
      sameJson(stored[field as keyof CertificateTemplate], value),
    );
    if (standing && Object.keys(own).length > 0) show({});
  }, [own, stored, show]);
  useEffect(() => () => void flush(), []);
  return { template: { ...stored, ...own }, change, changeElements, changeElement, latest, adopt };
}
