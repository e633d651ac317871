import type { Intake } from '#shared/model/course/intake.ts';
import type { DocumentLanguage } from '#shared/model/organisation.ts';
import { inLanguage } from '../../programme/texts.ts';
import { type NamedProgramme, type PaperWriting, programmeValues } from '../paper.ts';
import { headOf } from '../signatures.ts';

/** What a trainee signs before the course is about (O10-21). What is not known is left as a line to write on. */
export interface TraineePaperData {
  programme: NamedProgramme;
  intake: Pick<Intake, 'number' | 'startsOn' | 'endsOn'>;
  /** The language of the trainee's group; null where there is none yet. */
  language: DocumentLanguage | null;
  trainee: { name: string; employer: string; position: string; iin: string; phone: string };
}

/** The values that an application and a contract name. */
export function traineePaperValues(data: TraineePaperData, writing: PaperWriting) {
  const { frame, texts } = writing;
  const { organisation, language } = frame;
  const { name, post } = headOf(writing);
  const { bin, phone, address } = organisation.letterhead;
  return {
    ...programmeValues(data.programme, writing),
    ...{ number: data.intake.number, from: data.intake.startsOn, until: data.intake.endsOn },
    language: data.language && texts.traineeList.languages[data.language],
    organisation: inLanguage(organisation.name, language),
    ...{ post, director: name, bin, organisationPhone: phone, address: inLanguage(address, language) },
    ...data.trainee,
  };
}
