import { expect } from 'vitest';
import { richTextSchema } from '#shared/model/rich-text.ts';
import { type FixtureParts, heading, makeDocx } from './docx-fixture.ts';
import { readDocx } from './read-docx.ts';

/** Reads a docx with this body; what comes out is checked against the model. */
export function read(body: string, parts: FixtureParts = {}) {
  const outcome = readDocx(makeDocx(body, parts));
  if (!outcome.ok) throw new Error(outcome.problem.code);
  for (const { content } of outcome.value.sections) richTextSchema.parse({ type: 'doc', content });
  return outcome.value;
}
/** The blocks of «Жалпы ережелер» with this text in it. */
export const general = (body: string, parts?: FixtureParts) => {
  const imported = read(heading('Жалпы ережелер') + body, parts);
  return { ...imported, blocks: imported.sections[0]?.content ?? [] };
};
/** A note of the report, whatever its parameters. */
export const note = (code: string, count: number) => expect.objectContaining({ code, count });
