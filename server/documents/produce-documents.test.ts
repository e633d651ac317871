import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ManifestEntry, produceDocuments } from './produce-documents.ts';

const command = resolve(import.meta.dirname, 'write-documents.ts');
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ereje-documents-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('npm run documents', () => {
  it('O10-10: writes the programme of the sample as docx, and a manifest of all files with clause and hash', () => {
    const out = join(folder, 'a', 'b');
    execFileSync(process.execPath, [command, '--out', out]);
    const manifest: ManifestEntry[] = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'));
    expect(manifest[0]).toMatchObject({ document: 'programme', clause: 'O10-10', file: 'programme.docx' });
    expect(readdirSync(out).sort()).toEqual(['manifest.json', ...manifest.map(({ file }) => file)].sort());
    for (const { file, sha256 } of manifest)
      expect(sha256).toBe(
        createHash('sha256')
          .update(readFileSync(join(out, file)))
          .digest('hex'),
      );
  });

  it('writes every official paper in Kazakh and in Russian', async () => {
    const written = await produceDocuments(folder);
    const files = written.ok ? written.value.map(({ file }) => file) : [];
    for (const paper of ['needs-protocol', 'development-order', 'cover-letter', 'repeal-order'])
      expect(files).toEqual(expect.arrayContaining([`${paper}.kk.docx`, `${paper}.ru.docx`]));
  });

  it('makes the same file of the same data', async () => {
    const [first, second] = [
      await produceDocuments(join(folder, '1')),
      await produceDocuments(join(folder, '2')),
    ];
    expect(first).toEqual(second);
  });

  it.each([
    [[], 'npm run documents'],
    [['--out', ''], 'npm run documents'],
    [['--into', 'x'], 'npm run documents'],
    [['--out', 'x', '--data', 'none.ereje'], 'none.ereje'],
  ])('says in one line what is wrong with %j', (parameters, words) => {
    const { status, stderr } = spawnSync(process.execPath, [command, ...parameters], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain(words);
  });

  it('writes nothing from a data file that is not one', async () => {
    const data = join(folder, 'data.ereje');
    writeFileSync(data, '{"format":"something else"}');
    const out = join(folder, 'out');
    expect((await produceDocuments(out, data)).ok).toBe(false);
    expect(readdirSync(folder)).toEqual(['data.ereje']);
  });

  it('leaves no half-written file where the folder cannot be written', async () => {
    const blocked = join(folder, 'file');
    writeFileSync(blocked, 'a file, not a folder');
    expect(await produceDocuments(blocked)).toMatchObject({
      ok: false,
      problem: { code: 'documentsNotWritten' },
    });
    expect(readFileSync(blocked, 'utf8')).toBe('a file, not a folder');
  });
});
