import { expect, test } from 'vitest';
import { developmentMachine } from './development-machine.ts';
import { drawMachine } from './draw-machine.ts';
import { reviewMachine } from './review-machine.ts';

const page = `# Workflows

Drawn from \`shared/model/workflow\` by its test; \`npx vitest run --project unit draw-machine -u\` draws it anew. A state is
never set by hand: it follows from the steps that were taken, which are only ever added. Rights: \`permissions-matrix.ts\`.

A term is counted from the day of the step that begins it: the posting of the draft (O10-9), the official receipt of the
conclusion (O10-12), the approval (O10-14). The approving order (O10-13) is counted from the Expert Council's decision,
which is the date of the conclusion and not the day of its receipt. \`shared/model/development/term-start.ts\` decides it
for the screens and for the deadlines.

${drawMachine(developmentMachine)}
${drawMachine(reviewMachine)}`;

test('docs/workflows.md draws the machines as they are', async () => {
  await expect(page).toMatchFileSnapshot('../../../docs/workflows.md');
});
