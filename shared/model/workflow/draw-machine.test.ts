import { expect, test } from 'vitest';
import { developmentMachine } from './development-machine.ts';
import { drawMachine } from './draw-machine.ts';
import { enrolmentMachine } from './enrolment-machine.ts';
import { intakeMachine } from './intake-machine.ts';
import { reviewMachine } from './review-machine.ts';

const page = `# Workflows

Drawn from \`shared/model/workflow\` by its test; \`npx vitest run --project unit draw-machine -u\` draws it anew. A state is
never set by hand: it follows from the steps that were taken, which are only ever added. Rights: \`permissions-matrix.ts\`.

A term is counted from the day of the step that begins it: the posting of the draft (O10-9), the official receipt of the
conclusion (O10-12), the approval (O10-14). The approving order (O10-13) is counted from the Expert Council's decision,
which is the date of the conclusion and not the day of its receipt. \`shared/model/development/term-start.ts\` decides it
for the screens and for the deadlines.

A step that signs a paper is taken only with the file of the newest paper of its kind, in one action. The council's
protocol is signed by the step that it decides: an approval or a return (O10-11); after a return another meeting needs a
protocol of its own. While the text is locked – with the ministry, approved, abandoned – neither it nor the
tasks of a rework change (O10-12): the change door and the server refuse that alike (\`shared/model/closed-records.ts\`).
A file of a research (O10-4) is attached to its programme and names the research in \`about\`: rights follow from the
programme, and the file goes to the bin and comes back together with the research.

\`closeResults\` is one action: the signed score sheet, the signature under the commission and under the points of everybody
who is assessed (proposed participation is written down with it), the step of the intake and \`pass\` or \`fail\` of each
trainee (O10-29). From then on these points, the marks of days and the defences behind them never change; a closing that
does not know of points which the server has is refused as a whole.

${drawMachine(developmentMachine)}
${drawMachine(reviewMachine)}
${drawMachine(intakeMachine)}
${drawMachine(enrolmentMachine)}`;

test('docs/workflows.md draws the machines as they are', async () => {
  await expect(page).toMatchFileSnapshot('../../../docs/workflows.md');
});
