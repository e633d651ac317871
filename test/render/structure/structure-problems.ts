import { type DocxParts, partRoot, storyPaths } from '../reading/read-package.ts';
import { grammarProblems } from './grammar-problems.ts';
import { packageProblems } from './package-problems.ts';
import { referenceProblems } from './reference-problems.ts';
import { tableProblems } from './table-problems.ts';

const wordParts = ['styles', 'settings', 'numbering', 'fontTable'].map((part) => `word/${part}.xml`);

/** Why a part cannot be parsed at all; the other checks need every part. */
function unreadable(parts: DocxParts): string[] {
  return [...parts.keys()].flatMap((path) => {
    try {
      partRoot(parts, path);
      return [];
    } catch (error) {
      return [`${path}: ${error instanceof Error ? error.message : error}`];
    }
  });
}

/**
 * Everything in a docx for which Word would say "unreadable content", or lose something in silence. Written from
 * ECMA-376 and independent of the builder.
 */
export function structureProblems(parts: DocxParts): string[] {
  const broken = unreadable(parts);
  if (broken.length > 0) return broken;
  return [
    ...packageProblems(parts),
    ...[...storyPaths(parts), ...wordParts].flatMap((path) => grammarProblems(partRoot(parts, path), path)),
    ...storyPaths(parts).flatMap((path) => tableProblems(partRoot(parts, path), path)),
    ...referenceProblems(parts),
  ];
}
