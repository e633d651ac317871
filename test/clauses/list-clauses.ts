import { fileURLToPath } from 'node:url';
import { describeCoverage, readCoverage } from './clause-coverage.ts';

/*
 * npm run clauses [-- --json]: which clauses of the two regulations have tests, and which have none.
 * Fails where a title names a clause that does not exist.
 */
const coverage = readCoverage(fileURLToPath(new URL('../..', import.meta.url)));
console.log(process.argv.includes('--json') ? JSON.stringify(coverage, null, 2) : describeCoverage(coverage));
process.exitCode = coverage.unknown.length > 0 ? 1 : 0;
