import axe from 'axe-core';
import encodeQR from 'qr';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type Mounted, mount } from '#renderer/app/testing/mount.tsx';
import { WhoContext } from '#renderer/components/permission/who-context.ts';
import { signCertificate } from '#renderer/data/certificates/keys/sign-certificate.ts';
import { change } from '#renderer/data/change/change.ts';
import { database } from '#renderer/data/database.ts';
import { testOrganisation } from '#renderer/data/deadlines/testing-steps.ts';
import { emptyDatabase } from '#renderer/data/testing-database.ts';
import { qrTextOf } from '#shared/authenticity/code-text.ts';
import { makeSigningKey } from '#shared/authenticity/signature.ts';
import { signedWith, testingCertificate } from '#shared/authenticity/testing-certificate.ts';
import texts from '#shared/languages/kk/authenticity.json' with { type: 'json' };
import problems from '#shared/languages/kk/problems.authenticity.json' with { type: 'json' };
import type { Certificate } from '#shared/model/certificates/certificate.ts';
import { KeysPart } from '../keys/keys-part.tsx';
import { CheckPart } from './check-part.tsx';

let mounted: Mounted | undefined;
beforeEach(async () => {
  await emptyDatabase();
  await testOrganisation();
});
afterEach(() => mounted?.unmount());

const show = async (part: 'check' | 'keys') => {
  mounted = await mount(
    <WhoContext value={{ who: { role: 'coordinator', userId: 'u1' }, profile: 'O10' }}>
      {part === 'check' ? <CheckPart /> : <KeysPart />}
    </WhoContext>,
  );
};
const accessible = async (part: Element = document.body) => {
  // What fades has no contrast yet.
  await Promise.allSettled(document.getAnimations().map((one) => one.finished));
  const found = await axe.run(part, { rules: { region: { enabled: false } }, resultTypes: ['violations'] });
  expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
};
const button = (name: string) => page.getByRole('button', { name, exact: true });
const codeOf = ({ token, signature }: Certificate) =>
  qrTextOf({ token, signature, checkAddress: 'https://ereje.example' });

async function issued(): Promise<Certificate> {
  const unsigned = testingCertificate();
  const signature = await signCertificate(unsigned);
  if (!signature.ok) throw new Error(signature.problem.code);
  const record = { ...unsigned, signature: signature.value };
  await change('register', [{ table: 'certificates', kind: 'create', record }]);
  return record;
}
const verdict = (title: string) => expect.element(page.getByText(title, { exact: true })).toBeVisible();

test('O10-33: a code that is pasted as text, and one in a picture, are verified without a network', async () => {
  const certificate = await issued();
  await show('check');
  await page.getByLabelText(texts.check.label).fill(codeOf(certificate));
  await userEvent.click(button(texts.check.button));
  await verdict(texts.verdict.valid.title);
  await expect.element(page.getByText('Әбдіғаппарқызы Үмітгүл Қуанышбекқызы')).toBeVisible();
  await accessible();

  const picture = (text: string) =>
    new File([encodeQR(text, 'gif', { ecc: 'medium', border: 4, scale: 4 }) as BlobPart], 'код.gif', {
      type: 'image/gif',
    });
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('No place for a picture');
  await userEvent.upload(input, picture(codeOf(signedWith(testingCertificate(), makeSigningKey()))));
  await verdict(texts.verdict.unknownKey.title);
  await userEvent.upload(input, new File(['not a picture'], 'x.png', { type: 'image/png' }));
  await expect.element(page.getByRole('alert')).toBeVisible();
  await expect.element(page.getByText(texts.verdict.unknownKey.title)).not.toBeInTheDocument();
});

test('O10-33: a key is revoked with a day and a reason, and says so', async () => {
  await issued();
  await show('keys');
  await expect.element(page.getByText(texts.keys.inUse)).toBeVisible();
  await accessible();
  await userEvent.click(button(texts.keys.revoke));
  const dialog = page.getByRole('dialog');
  await dialog.getByLabelText(texts.keys.since, { exact: false }).fill('2999-01-01');
  await dialog.getByLabelText(texts.keys.reason, { exact: false }).fill('Ноутбук жоғалды');
  // What lies dimmed under the dialog is not looked at.
  await accessible(dialog.element());
  await userEvent.click(dialog.getByRole('button', { name: texts.keys.revoke, exact: true }));
  await dialog.getByLabelText(texts.keys.since, { exact: false }).fill('2026-11-01');
  await userEvent.click(dialog.getByRole('button', { name: texts.keys.revoke, exact: true }));
  await expect.element(page.getByText(texts.keys.revoked.replace('{{date}}', '01.11.2026'))).toBeVisible();
  expect((await database.signingKeys.toArray())[0]?.revoked).toEqual({
    since: '2026-11-01',
    reason: 'Ноутбук жоғалды',
  });
  await userEvent.click(button(texts.keys.saveList));
  await expect.element(page.getByText(problems.signingKeyRevoked)).toBeVisible();
});
