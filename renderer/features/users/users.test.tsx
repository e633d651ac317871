import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { UserGate } from '#renderer/app/shell/user-gate.tsx';
import { type Mounted, mount } from '#renderer/app/testing/mount.tsx';
import { database } from '#renderer/data/database.ts';
import { derivePasswordKey } from '#renderer/data/keys/derive-password-key.ts';
import { placeKeys } from '#renderer/data/keys/key-places.ts';
import { lock, openKeys, unlock } from '#renderer/data/keys/keys.ts';
import { addUser } from '#renderer/data/keys/passwords.ts';
import { emptyDatabase } from '#renderer/data/testing-database.ts';
import { useUsers } from '#renderer/data/users.ts';
import { failure } from '#shared/model/problem.ts';
import { storageOver } from '#shared/storage/file-storage.ts';
import { memoryFiles } from '#shared/storage/memory-files.ts';
import { closeSession, letIn } from './session.ts';
import { UsersSection } from './settings/users-section.tsx';

const password = 'көктем келеді';
const name = 'Айгүл Серікқызы';
const patience = { timeout: 10_000 };

function Program() {
  const users = useUsers();
  if (!users) return null;
  return (
    <UserGate users={users}>
      <label>
        Мәтін <input />
      </label>
      <UsersSection />
    </UserGate>
  );
}

let mounted: Mounted | null = null;

beforeEach(async () => {
  localStorage.removeItem('ereje.wrongTries');
  await emptyDatabase();
  placeKeys({
    storage: storageOver(memoryFiles(), { folder: null }),
    derive: derivePasswordKey,
    sealSecret: async () => failure('secretsUnavailable'),
    openSecret: async () => failure('secretsUnavailable'),
  });
  lock();
  await unlock({ by: 'open' });
});
afterEach(() => {
  mounted?.unmount();
  mounted = null;
  placeKeys(null);
});

const field = () => page.getByRole('textbox', { name: 'Мәтін' });
const passwordField = () => page.getByLabelText('Құпиясөз немесе PIN-код', { exact: true });
const cover = () => document.querySelector('dialog[open]');

async function openProgram() {
  letIn(null);
  mounted = await mount(<Program />);
  await expect.element(field()).toBeVisible();
}

async function addFirst(typed = password) {
  const added = await addUser({ name, role: 'administrator', password: typed }, { by: 'open' });
  if (!added.ok) throw new Error(added.problem.code);
  return added.value;
}

test('Ctrl+Alt+L covers the screen and drops the key; the password brings back the same place with all that was typed', async () => {
  await addFirst();
  await openProgram();
  await userEvent.fill(field(), 'Жарты сөй');
  // What watches for the keys comes a moment after the first screen.
  await expect
    .poll(async () => {
      await userEvent.keyboard('{Control>}{Alt>}l{/Alt}{/Control}');
      return cover();
    }, patience)
    .not.toBeNull();
  await expect.element(page.getByRole('heading', { name: 'Экран құлыпталған' })).toBeVisible();
  await expect.poll(async () => (await openKeys()).ok).toBe(false);
  await expect.element(passwordField()).toHaveFocus();
  await userEvent.keyboard('{Escape}{Escape}қате құпиясөз{Enter}');
  await expect.element(page.getByText('Құпиясөз дұрыс емес.', { exact: false }), patience).toBeVisible();
  expect((await openKeys()).ok).toBe(false);
  await userEvent.fill(passwordField(), password);
  await userEvent.keyboard('{Enter}');
  await expect.poll(cover, patience).toBeNull();
  await expect.element(field()).toHaveFocus();
  await userEvent.keyboard('лем');
  await expect.element(field()).toHaveValue('Жарты сөйлем');
  expect((await openKeys()).ok).toBe(true);
});

test('another person takes over by name and PIN, and manages nobody', async () => {
  await addFirst();
  await addUser(
    { name: 'Болат', role: 'methodologist', password: '4711' },
    { by: 'password', userId: (await database.users.toCollection().first())?.id ?? '', password },
  );
  await openProgram();
  await closeSession('switched');
  await expect.element(page.getByRole('heading', { name: 'Бүгін кім жұмыс істейді?' })).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Болат Әдіскер' })).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: 'Болат Әдіскер' }));
  await userEvent.fill(passwordField(), '4711');
  await userEvent.keyboard('{Enter}');
  await expect.poll(cover, patience).toBeNull();
  await expect.element(page.getByRole('button', { name: 'Құпиясөз: Болат' })).toBeVisible();
  await expect.element(page.getByRole('button', { name: `Құпиясөз: ${name}` })).not.toBeInTheDocument();
});

test('where nobody was named nothing is asked, and the first one is added in the settings', async () => {
  await openProgram();
  expect(cover()).toBeNull();
  await userEvent.fill(field(), 'сөз');
  await userEvent.click(page.getByRole('button', { name: 'Өзімді қосу' }));
  await userEvent.fill(page.getByLabelText('Аты-жөні'), name);
  await userEvent.click(page.getByRole('button', { name: 'Қосу', exact: true }));
  await expect
    .element(page.getByText('Құпиясөзсіз кіретіндер: Айгүл Серікқызы.', { exact: false }))
    .toBeVisible();
  await expect.element(field()).toHaveValue('сөз');
  expect((await database.users.toArray()).map(({ role }) => role)).toEqual(['administrator']);
});

test('a password that is too short or typed differently is not taken', async () => {
  await addFirst('');
  await openProgram();
  await userEvent.click(page.getByRole('button', { name: `Құпиясөз: ${name}` }));
  const fresh = page.getByLabelText('Жаңа құпиясөз немесе PIN-код');
  const again = page.getByLabelText('Тағы бір рет');
  const set = page.getByRole('button', { name: 'Құпиясөзді қою' });
  await userEvent.fill(fresh, '123');
  await userEvent.click(set);
  await expect.element(page.getByText('Құпиясөз тым қысқа:', { exact: false })).toBeVisible();
  await userEvent.fill(fresh, '1234');
  await expect.element(page.getByText('Қысқа PIN-код', { exact: false })).toBeVisible();
  await userEvent.fill(again, '1235');
  await userEvent.click(set);
  await expect.element(page.getByText('Екі жазуыңыз бірдей емес.', { exact: false })).toBeVisible();
  await userEvent.fill(again, '1234');
  await userEvent.click(set);
  await expect
    .element(page.getByText('Кілт тек қазір көрсетіледі.', { exact: false }), patience)
    .toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Дайын' })).toBeDisabled();
  await userEvent.click(page.getByLabelText('Кілтті басып шығардым немесе жазып алдым'));
  await userEvent.click(page.getByRole('button', { name: 'Дайын' }));
  await expect
    .element(page.getByText('Пайдаланушылардың бәрінде құпиясөз бар', { exact: false }))
    .toBeVisible();
});

test('the key on paper lets in who forgot the password', async () => {
  const { id, recoveryKey } = await addFirst();
  await openProgram();
  letIn(id);
  await closeSession('locked');
  await userEvent.click(page.getByRole('button', { name: 'Құпиясөзді ұмыттым' }));
  await userEvent.fill(page.getByLabelText('Қалпына келтіру кілті'), recoveryKey?.toLowerCase() ?? '');
  await userEvent.fill(page.getByLabelText('Жаңа құпиясөз немесе PIN-код'), 'жаз келеді екен');
  await userEvent.fill(page.getByLabelText('Тағы бір рет'), 'жаз келеді екен');
  await userEvent.keyboard('{Enter}');
  await expect.poll(cover, patience).toBeNull();
  expect(await unlock({ by: 'password', userId: id, password })).toEqual(failure('passwordWrong'));
  expect((await unlock({ by: 'password', userId: id, password: 'жаз келеді екен' })).ok).toBe(true);
});
