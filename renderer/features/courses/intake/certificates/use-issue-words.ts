import { useState } from 'react';
import { useToday } from '#renderer/components/use-today.ts';
import type { EntitledOfIntake } from '#renderer/data/certificates/entitled.ts';
import type { IssueWords } from '#renderer/data/certificates/issue-drafts.ts';
import type { SupplementRows } from '#renderer/data/certificates/issue-facts.ts';
import { type IssueTemplates, useIssueTemplates } from '#renderer/data/certificates/issue-templates.ts';
import { type PrintWays, useProposedWays } from '#renderer/data/certificates/print-ways.ts';
import { useSigner } from '#renderer/features/certificates/index.ts';
import type { TemplateKind } from '#shared/model/certificates/certificate-template.ts';
import type { DocumentLanguage } from '#shared/model/organisation.ts';

/** By language and kind, what a person chose: the id of a version, empty for none. */
type Chosen = Readonly<Partial<Record<`${DocumentLanguage}/${TemplateKind}`, string>>>;

const chosenOf = (
  templates: IssueTemplates,
  chosen: Chosen,
  language: DocumentLanguage,
  kind: TemplateKind,
) => {
  const said = chosen[`${language}/${kind}`];
  const { options, proposed } = templates[language][kind];
  if (said === '') return null;
  return options.some(({ id }) => id === said) ? (said ?? null) : proposed;
};

/** What is said of an issue: proposals of the program until a person says otherwise. Undefined while they load. */
export function useIssueWords({ intake, trainees }: EntitledOfIntake, leftOut: ReadonlySet<string>) {
  const today = useToday();
  const templates = useIssueTemplates();
  const proposedWays = useProposedWays();
  const signer = useSigner();
  const [day, setDay] = useState<string | null>(null);
  const [rows, setRows] = useState<SupplementRows>('topics');
  const [chosen, setChosen] = useState<Chosen>({});
  const [saidWays, setSaidWays] = useState<Partial<PrintWays>>({});
  if (!templates || !proposedWays) return undefined;
  const ready = trainees.filter(
    ({ problems, trainee }) => problems.length === 0 && !leftOut.has(trainee.enrolment.id),
  );
  const of = (language: DocumentLanguage) => ({
    certificate: chosenOf(templates, chosen, language, 'certificate'),
    supplement: chosenOf(templates, chosen, language, 'supplement'),
  });
  const words: IssueWords = {
    ...{ intakeId: intake.id, issuedOn: day ?? today, signer: signer.signer, rows },
    enrolmentIds: ready.map(({ trainee }) => trainee.enrolment.id),
    templates: { kk: of('kk'), ru: of('ru') },
    ways: { ...proposedWays, ...saidWays },
  };
  const choose = (language: DocumentLanguage, kind: TemplateKind, id: string) =>
    setChosen((now) => ({ ...now, [`${language}/${kind}`]: id }));
  const languages = [...new Set(ready.map(({ language }) => language))].sort();
  const setWay = (kind: TemplateKind, way: PrintWays[TemplateKind]) =>
    setSaidWays((now) => ({ ...now, [kind]: way }));
  return { words, templates, languages, signer, setDay, setRows, setWay, choose };
}

export type IssueChoice = NonNullable<ReturnType<typeof useIssueWords>>;
