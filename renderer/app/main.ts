import './zod-without-eval.ts';

// Apart, so that no schema is made before the line above has run.
const { showApp } = await import('./show-app.tsx');
await showApp();
