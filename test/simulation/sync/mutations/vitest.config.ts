import { defineConfig } from 'vitest/config';
import { mutations } from './mutations.ts';

const mutation = mutations.find(({ name }) => name === process.env.MUTATION);
if (!mutation && process.env.MUTATION !== 'none')
  throw new Error(`No such mutation: ${process.env.MUTATION}`);

/** The histories of `../histories.test.ts`, run on an engine with one fault put into it. */
export default defineConfig({
  plugins: [
    {
      name: 'mutation',
      enforce: 'pre',
      transform(code, id) {
        if (!mutation || !id.split('?')[0]?.endsWith(`/${mutation.file}`)) return null;
        if (code.split(mutation.from).length !== 2) throw new Error(`${mutation.name}: not once in ${id}`);
        return code.replace(mutation.from, () => mutation.to);
      },
    },
  ],
  test: {
    include: ['test/simulation/sync/histories.test.ts'],
    environment: 'node',
    execArgv: ['--disable-warning=TimeoutOverflowWarning'],
    // The cache knows a file by its content: it would give what another run made of it, with another fault or none.
    fsModuleCache: false,
  },
});
