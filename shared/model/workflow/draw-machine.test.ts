import { expect, test } from 'vitest';
import { developmentMachine } from './development-machine.ts';
import { drawMachine } from './draw-machine.ts';
import { reviewMachine } from './review-machine.ts';

const page = `# Workflows

Drawn from \`shared/model/workflow\` by its test; \`npx vitest run --project unit draw-machine -u\` draws it anew. A state is
never set by hand: it follows from the steps that were taken, which are only ever added. Rights: \`permissions-matrix.ts\`.

${drawMachine(developmentMachine)}
${drawMachine(reviewMachine)}`;

test('docs/workflows.md draws the machines as they are', async () => {
  await expect(page).toMatchFileSnapshot('../../../docs/workflows.md');
});
