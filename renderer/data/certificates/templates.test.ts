import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { defaultTemplate } from '#shared/documents/certificates/default-templates.ts';
import type { CertificateTemplate, TemplateLayout } from '#shared/model/certificates/certificate-template.ts';
import type { Outcome } from '#shared/model/problem.ts';
import { placeAttachments, readAttachments } from '../attachments.ts';
import { testPlace } from '../backup/testing-place.ts';
import { bringBack, readBin } from '../bin.ts';
import { change } from '../change/change.ts';
import { database } from '../database.ts';
import { StorageRefused } from '../storage-refused.ts';
import { emptyDatabase } from '../testing-database.ts';
import { canUndo, openUndo, undo } from '../undo.ts';
import { readTemplateImage, readTemplateImages } from './template-images.ts';
import { putToUse, readTemplateVersions } from './template-versions.ts';
import {
  addTemplate,
  attachPicture,
  binTemplate,
  copyTemplate,
  readTemplates,
  updateTemplate,
} from './templates.ts';

beforeEach(async () => {
  await emptyDatabase();
  placeAttachments(await testPlace());
});

const layout = defaultTemplate('certificate', 'kk');
const fine = async () => 0;
function done<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
}
const add = async (of: TemplateLayout = layout): Promise<CertificateTemplate> =>
  done(await addTemplate('Сертификат', of));
const problemOf = (outcome: Outcome<unknown>) => (outcome.ok ? null : outcome.problem);
const withoutFirst = (template: CertificateTemplate) => ({ elements: template.elements.slice(1) });
const pictureOf = (...bytes: number[]) =>
  new File([Uint8Array.from(bytes)], 'герб.png', { type: 'image/png' });
const imageAt = (hash: string) =>
  ({ id: 'герб', kind: 'image', artwork: true, x: 1, y: 1, width: 10, height: 10, hash }) as const;

test('O10-30: a template is put to use as versions that count from one, and the newest is the one in use', async () => {
  const template = await add();
  expect((await readTemplates())[0]?.inUse).toBeNull();
  expect(done(await putToUse(template.id, fine)).version).toBe(1);
  await updateTemplate(template.id, withoutFirst(template));
  expect((await readTemplates())[0]?.inUse?.elements).toEqual(layout.elements);
  expect(done(await putToUse(template.id, fine)).version).toBe(2);
  expect((await readTemplates())[0]?.inUse).toMatchObject({ version: 2, ...withoutFirst(template) });
  expect((await readTemplateVersions(template.id)).map(({ version }) => version)).toEqual([2, 1]);
});

test('O10-30: a version never changes and never goes, whatever is done to its template', async () => {
  const template = await add();
  const version = done(await putToUse(template.id, fine));
  const update = change(template.id, [
    { table: 'templateVersions', kind: 'update', id: version.id, fields: { elements: [] } },
  ]);
  await expect(update).rejects.toBeInstanceOf(StorageRefused);
  const removal = change(template.id, [{ table: 'templateVersions', kind: 'remove', id: version.id }]);
  await expect(removal).rejects.toBeInstanceOf(StorageRefused);
  done(await binTemplate(template.id, true));
  expect(await readTemplateVersions(template.id)).toEqual([version]);
});

test('a template that the check finds faults in is not put to use, nor an empty one, nor the same one twice', async () => {
  const template = await add();
  expect(problemOf(await putToUse(template.id, async () => 3))).toEqual({
    ...{ code: 'templateStopped', params: { count: 3 }, clause: 'O10-30' },
  });
  expect(await readTemplateVersions(template.id)).toEqual([]);
  done(await putToUse(template.id, fine));
  expect(problemOf(await putToUse(template.id, fine))?.code).toBe('templateInUse');
  await updateTemplate(template.id, { name: 'Басқа ат', backdrop: '0'.repeat(64) });
  expect(problemOf(await putToUse(template.id, fine))?.code).toBe('templateInUse');
  await updateTemplate(template.id, { elements: [] });
  expect(problemOf(await putToUse(template.id, fine))?.code).toBe('templateEmpty');
  expect(problemOf(await putToUse('нет', fine))?.code).toBe('templateGone');
  expect(await readTemplateVersions(template.id)).toHaveLength(1);
});

test('a template that is changed while it is checked is not put to use', async () => {
  const template = await add();
  const meanwhile = async () => {
    await updateTemplate(template.id, withoutFirst(template));
    return 0;
  };
  expect(problemOf(await putToUse(template.id, meanwhile))?.code).toBe('templateChanged');
  expect(await readTemplateVersions(template.id)).toEqual([]);
});

test('undo takes back what was done in a template, and leaves the template itself and its versions', async () => {
  const template = await add();
  await updateTemplate(template.id, withoutFirst(template));
  done(await putToUse(template.id, fine));
  const stop = openUndo(template.id);
  await undo(template.id);
  expect((await database.certificateTemplates.get(template.id))?.elements).toEqual(layout.elements);
  expect(canUndo(template.id)).toBe(false);
  expect(await undo(template.id)).toBeNull();
  expect(await readTemplateVersions(template.id)).toHaveLength(1);
  stop();
});

test('a picture is attached together with its element, once for the same file, and read back as it was', async () => {
  const template = await add();
  const put = (hash: string) => ({ elements: [...template.elements, imageAt(hash)] });
  const { hash } = done(await attachPicture(template.id, pictureOf(1, 2, 3), put));
  expect(await readAttachments(template.id)).toHaveLength(1);
  done(await attachPicture(template.id, pictureOf(1, 2, 3), () => ({ backdrop: hash })));
  expect(await readAttachments(template.id)).toHaveLength(1);
  const stored = await database.certificateTemplates.get(template.id);
  expect(stored).toMatchObject({ backdrop: hash, elements: put(hash).elements });
  const images = done(await readTemplateImages(template.id, { elements: put(hash).elements }));
  expect([...images]).toEqual([[hash, Uint8Array.from([1, 2, 3])]]);
  expect(problemOf(await readTemplateImage(template.id, 'f'.repeat(64)))?.code).toBe('templateImageGone');
});

test('a picture that an older version has is still there after its attaching was taken back', async () => {
  const template = await add();
  const put = (hash: string) => ({ elements: [...template.elements, imageAt(hash)] });
  const { hash } = done(await attachPicture(template.id, pictureOf(4, 5), put));
  done(await putToUse(template.id, fine));
  await undo(template.id);
  expect(await readAttachments(template.id)).toEqual([]);
  expect(done(await readTemplateImage(template.id, hash))).toEqual(Uint8Array.from([4, 5]));
});

test('a copy has its own pictures and begins without a version', async () => {
  const template = await add();
  const { hash } = done(await attachPicture(template.id, pictureOf(7), (backdrop) => ({ backdrop })));
  done(await putToUse(template.id, fine));
  const stored = (await readTemplates())[0]?.template ?? template;
  const copy = done(await copyTemplate(stored, 'Көшірме'));
  expect(copy).toMatchObject({ name: 'Көшірме', backdrop: hash, elements: layout.elements });
  expect((await readAttachments(copy.id)).map((one) => one.hash)).toEqual([hash]);
  expect(await readTemplateVersions(copy.id)).toEqual([]);
  expect((await readTemplates()).map(({ template: one }) => one.name)).toEqual(['Көшірме', 'Сертификат']);
});

test('a template that goes into the bin leaves the list and comes back from there', async () => {
  const { id } = await add();
  done(await binTemplate(id, true));
  expect(await readTemplates()).toEqual([]);
  expect(await readBin()).toMatchObject([{ table: 'certificateTemplates', id, name: 'Сертификат' }]);
  await bringBack({ table: 'certificateTemplates', id });
  expect(await readTemplates()).toHaveLength(1);
});
