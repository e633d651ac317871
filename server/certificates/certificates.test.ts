import { ed25519 } from '@noble/curves/ed25519.js';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { checkCodeOf } from '#shared/authenticity/check-code.ts';
import en from '#shared/languages/en/checkPage.json' with { type: 'json' };
import kk from '#shared/languages/kk/checkPage.json' with { type: 'json' };
import ru from '#shared/languages/ru/checkPage.json' with { type: 'json' };
import { certificateHash, registrationBytes } from '#shared/model/certificates/registration.ts';
import type { TableName } from '#shared/model/records.ts';
import { schemaVersion } from '#shared/model/schema-version.ts';
import { completeProgramme } from '#shared/regulation/checks/complete-programme.fixture.ts';
import type { RegistrationsAnswer } from '#shared/sync/certificate-messages.ts';
import { syncVersion } from '#shared/sync/messages.ts';
import { buildServer } from '../app/build-server.ts';
import {
  addTestingOrganisation,
  ask,
  type TestingOrganisation,
  type TestingPerson,
} from '../app/testing-server.ts';
import { openMemoryStore } from '../storage/pglite.ts';
import type { SqlStore } from '../storage/sql.ts';
import { testAnnulment, testCertificate } from './testing-certificates.ts';

const texts = { kk: kk.server, ru: ru.server, en: en.server };

let store: SqlStore;
let app: FastifyInstance;
let organisation: TestingOrganisation;
let coordinator: TestingPerson;
let now = 0;
/** Each test is somebody of another address. */
let address = '';
let addresses = 0;
const lines: string[] = [];

beforeAll(async () => {
  store = await openMemoryStore();
  app = await buildServer({ store, now: () => now, logStream: { write: (line) => void lines.push(line) } });
}, 60_000);
afterAll(async () => {
  await app.close();
  await store.close();
});
beforeEach(async () => {
  now = Date.parse('2028-01-10T06:00:00Z');
  addresses += 1;
  address = `10.0.3.${addresses}`;
  lastSent.clear();
  organisation = await addTestingOrganisation(store, `Ұйым ${addresses}`);
  coordinator = await organisation.add('coordinator');
});

const lastSent = new Map<string, string>();

/** Writes records as one action of a program. */
async function write(by: TestingPerson, ...records: [TableName, { id: string; [field: string]: unknown }][]) {
  const group = crypto.randomUUID();
  const changes = records.map(([table, record]) => ({
    ...{ id: crypto.randomUUID(), group, scope: 'i', table, recordId: record.id, kind: 'create' },
    ...{ before: null, after: record, base: null, user: by.session.account, clock: '0mw0000000000x' },
    ...{ at: '2027-02-15T05:00:00.000Z', schemaVersion, undoes: null, seen: 1000 },
  }));
  const { device } = by.session;
  const body = { version: syncVersion, after: lastSent.get(device) ?? null, point: null, changes };
  const answer = await ask(app, 'POST /api/v1/changes/push', { token: by.token, body });
  if (answer.text.includes('"taken":false') || answer.status !== 200) throw new Error(answer.text);
  lastSent.set(device, changes.at(-1)?.id ?? '');
}

let numbers = 0;
/** A certificate with a token that no other test has. */
const certificate = (more: Parameters<typeof testCertificate>[1] = {}) => {
  numbers += 1;
  return testCertificate(numbers, { token: `${numbers}`.padEnd(22, 'z'), ...more });
};

async function get(url: string) {
  const answer = await app.inject({ url, remoteAddress: address });
  return { status: answer.statusCode, text: answer.body, headers: answer.headers };
}
/** As it is read: entities of quotation marks and the like are signs again. */
const readable = (page: string) => page.replaceAll('&quot;', '"').replaceAll('&#39;', "'");
const pageOf = async (token: string, query = '') => readable((await get(`/v/${token}${query}`)).text);
const filled = (text: string, params: Record<string, string>) =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => params[name] ?? '');

describe('the page of a certificate', () => {
  test('user-asks 18, O10-33: tells what the paper says, until when it is valid, and nothing more', async () => {
    const issued = certificate();
    await write(coordinator, ['certificates', issued]);
    const { status, text } = await get(`/v/${issued.token}`);
    expect(status).toBe(200);
    expect(text).toContain('<html lang="kk">');
    expect(text).toContain(filled(kk.server.valid, { date: '2030 жылғы 15 ақпан' }));
    expect(text).toContain(filled(kk.server.asOf, { date: '2028 жылғы 10 қаңтар' }));
    for (const said of ['Әуезқызы Үміт Ғаниқызы', issued.registrationNumber, 'Педагогтің рефлексиясы'])
      expect(text).toContain(said);
    for (const said of ['80', '2027 жылғы 15 ақпан', 'Ойдан шығарылған орталық'])
      expect(text).toContain(said);
    // Where somebody works, what they scored, who they are in the program: nobody's who finds a paper.
    const { employer, total, signer } = issued.facts;
    const inside = [issued.id, issued.personId, issued.enrolmentId, organisation.id, employer, signer.name];
    for (const kept of [...inside, `>${total}<`]) expect(text).not.toContain(kept);
  });

  test.each(['kk', 'ru', 'en'] as const)('in %s, with links to the other languages', async (language) => {
    const issued = certificate();
    await write(coordinator, ['certificates', issued]);
    const page = await pageOf(issued.token, language === 'kk' ? '' : `?lang=${language}`);
    expect(page).toContain(`<html lang="${language}">`);
    expect(page).toContain(texts[language].compare);
    expect(page).toContain(language === 'kk' ? 'Педагогтің рефлексиясы' : 'Рефлексия педагога');
    for (const other of (['kk', 'ru', 'en'] as const).filter((one) => one !== language))
      expect(page).toContain(`hreflang="${other}"`);
  });

  test('O10-33: its last day still counts in Kazakhstan, the next one does not', async () => {
    const issued = certificate();
    await write(coordinator, ['certificates', issued]);
    now = Date.parse('2030-02-15T18:59:00Z');
    expect(await pageOf(issued.token)).toContain(filled(kk.server.valid, { date: '2030 жылғы 15 ақпан' }));
    now = Date.parse('2030-02-15T19:01:00Z');
    expect(await pageOf(issued.token)).toContain(filled(kk.server.expired, { date: '2030 жылғы 15 ақпан' }));
  });

  test('that it was annulled is told from the day of the order on, also where the order came first', async () => {
    const [issued, other] = [certificate(), certificate()];
    await write(coordinator, ['certificateAnnulments', testAnnulment(issued.id)]);
    await write(coordinator, ['certificates', issued], ['certificates', other]);
    expect(await pageOf(issued.token)).toContain(kk.server.annulled);
    expect(await pageOf(other.token)).not.toContain(kk.server.annulled);
    now = Date.parse('2027-05-01T06:00:00Z');
    expect(await pageOf(issued.token)).not.toContain(kk.server.annulled);
  });

  test('that another one took its place is told without that one’s number; the new one is valid', async () => {
    const wrong = certificate();
    const corrected = certificate({ relation: 'replacement', replaces: wrong.id, reason: 'Тегі түзетілді' });
    await write(coordinator, ['certificates', wrong]);
    await write(coordinator, ['certificates', corrected]);
    const page = await pageOf(wrong.token);
    expect(page).toContain(kk.server.replaced);
    for (const kept of [corrected.registrationNumber, corrected.token, corrected.reason])
      expect(page).not.toContain(kept);
    expect(await pageOf(corrected.token)).toContain(filled(kk.server.valid, { date: '2030 жылғы 15 ақпан' }));
  });

  test('user-asks 19: one from an older register that tells no term is valid, and said to come from there', async () => {
    const old = certificate({ origin: 'imported', validUntil: null });
    await write(coordinator, ['certificates', old]);
    const page = await pageOf(old.token);
    expect(page).toContain(kk.server.validNoTerm);
    expect(page).toContain(kk.server.imported);
  });

  test('user-asks 18: says at which address the organisation checks, and never takes that from who asks', async () => {
    const issued = certificate();
    await write(coordinator, ['certificates', issued]);
    const { body } = await app.inject({
      url: `/v/${issued.token}`,
      headers: { host: 'fake.example' },
      remoteAddress: address,
    });
    expect(body).toContain(kk.server.addressUnsaid);
    expect(body).not.toContain('fake.example');
    const administrator = await organisation.add('administrator');
    const settings = {
      numberPattern: '{year}-{number}',
      fewBlanks: 50,
      checkAddress: 'https://ereje.example',
    };
    await write(administrator, [
      'organisations',
      { ...completeProgramme().organisation, certificates: settings },
    ]);
    expect(await pageOf(issued.token)).toContain(
      filled(kk.server.address, { address: 'https://ereje.example' }),
    );
  });

  test('names with signs of HTML are shown as they are written', async () => {
    const issued = certificate();
    const facts = { ...issued.facts, lastName: '<b>О’Нил & "Ко"</b>' };
    await write(coordinator, ['certificates', { ...issued, facts }]);
    const { text } = await get(`/v/${issued.token}`);
    expect(text).not.toContain('<b>');
    expect(text).toContain('&lt;b&gt;О’Нил &amp; &quot;Ко&quot;&lt;/b&gt;');
  });

  test('nothing runs, nothing is kept, nothing is passed on; search engines are asked to leave it out', async () => {
    const issued = certificate();
    await write(coordinator, ['certificates', issued]);
    for (const url of [`/v/${issued.token}`, '/v', `/v/${'q'.repeat(22)}`]) {
      const { headers, text } = await get(url);
      expect(headers).toMatchObject({
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        'x-robots-tag': 'noindex, nofollow',
      });
      expect(headers['content-security-policy']).toMatch(/^default-src 'none';style-src 'sha256-[^']+';/);
      expect(headers['set-cookie']).toBeUndefined();
      expect(text).not.toMatch(/<script|<img|<link|javascript:/i);
      expect(text).toContain('name="robots" content="noindex, nofollow"');
    }
  });

  test('neither tokens nor codes nor names stand in the server’s log', async () => {
    const issued = certificate();
    await write(coordinator, ['certificates', issued]);
    await get(`/v/${issued.token}`);
    await get(`/v?code=${checkCodeOf(issued.token)}`);
    const log = lines.join('\n');
    expect(log).toContain('"/v/:token"');
    for (const secret of [issued.token, checkCodeOf(issued.token), issued.facts.lastName])
      expect(log).not.toContain(secret);
  });
});

describe('what nobody issued', () => {
  test.each(['q'.repeat(22), 'short', 'a'.repeat(90), '%00%ff', "'%20or%201=1%20--", '..%2f..'])(
    'O10-33: %s leads to a page that says what to do',
    async (token) => {
      const { status, text } = await get(`/v/${token}`);
      expect([400, 404]).toContain(status);
      if (status === 404 && text.startsWith('<')) expect(text).toContain(kk.server.unknownDo);
      expect(text).not.toContain('<dl>');
    },
  );

  test('a token with one letter changed is none', async () => {
    const issued = certificate();
    await write(coordinator, ['certificates', issued]);
    expect((await get(`/v/${issued.token.slice(0, -1)}y`)).status).toBe(404);
    expect((await get(`/v/${issued.token.toUpperCase()}`)).status).toBe(404);
  });

  test.each([
    ['/v', 200],
    [`/v/${'q'.repeat(22)}`, 404],
  ])('who asks for %s too often from one address waits, others do not', async (url, status) => {
    for (let n = 0; n < 120; n += 1) expect((await get(url)).status).toBe(status);
    const answer = await get(url);
    expect(answer.status).toBe(429);
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    expect(answer.text).toContain(kk.server.troubleTitle);
    address = `10.0.4.${addresses}`;
    expect((await get(url)).status).toBe(status);
  });
});

describe('a typed code', () => {
  test('O10-33: leads to the page, also with small letters, without hyphens, or as a whole address', async () => {
    const issued = certificate();
    await write(coordinator, ['certificates', issued]);
    const code = checkCodeOf(issued.token);
    const address = `https://ereje.example/v/${issued.token}#x.y`;
    for (const typed of [code, code.toLowerCase().replaceAll('-', ' '), address]) {
      const { status, headers } = await get(`/v?lang=ru&code=${encodeURIComponent(typed)}`);
      expect([status, headers.location]).toEqual([303, `/v/${issued.token}?lang=ru`]);
    }
  });

  test('that was mistyped is said to be none, and stands in the form again', async () => {
    const issued = certificate();
    await write(coordinator, ['certificates', issued]);
    const code = checkCodeOf(issued.token);
    const mistyped = `${code.slice(0, -1)}${code.endsWith('7') ? '8' : '7'}`;
    const { status, text } = await get(`/v?lang=en&code=${mistyped}`);
    expect(status).toBe(400);
    expect(text).toContain(en.server.codeWrong);
    expect(text).toContain(`value="${mistyped}"`);
    expect(text).toContain('name="lang" value="en"');
  });

  test('that nobody has leads to the same page as an address that nobody has', async () => {
    const typed = await get(`/v?code=${checkCodeOf('q'.repeat(22))}`);
    expect(typed.status).toBe(404);
    expect(typed.text).toContain(kk.server.unknownDo);
  });
});

describe('several organisations on one server', () => {
  test('each page tells of its own organisation', async () => {
    const other = await addTestingOrganisation(store, 'Екінші');
    const theirs = await other.add('coordinator');
    // Ids are of the organisation: the same one may be elsewhere too.
    const [here, there] = [certificate({ id: 'same' }), certificate({ id: 'same' })];
    await write(coordinator, ['certificates', here]);
    await write(theirs, ['certificates', there], ['certificateAnnulments', testAnnulment('same')]);
    expect(await pageOf(here.token)).toContain(here.registrationNumber);
    expect(await pageOf(here.token)).not.toContain(kk.server.annulled);
    expect(await pageOf(there.token)).toContain(kk.server.annulled);
  });

  test('whoever copies the token of somebody else’s paper neither takes its page nor is hindered', async () => {
    const other = await addTestingOrganisation(store, 'Көшіруші');
    const theirs = await other.add('coordinator');
    const issued = certificate();
    await write(coordinator, ['certificates', issued]);
    const copied = certificate({ token: issued.token });
    await write(theirs, ['certificates', copied]);
    const page = await pageOf(issued.token);
    expect(page).toContain(issued.registrationNumber);
    expect(page).not.toContain(copied.registrationNumber);
  });
});

describe('the server signs what is registered', () => {
  const registrations = async (
    by: TestingPerson,
    after = 0,
    certificateId?: string,
  ): Promise<RegistrationsAnswer> => {
    const body = { version: syncVersion, after, ...(certificateId && { certificateId }) };
    const { text } = await ask(app, 'POST /api/v1/certificates/registrations', { token: by.token, body });
    return JSON.parse(text).value;
  };
  const bytesOf = (text: string | null) => Buffer.from(text ?? '', 'base64url');

  test('O10-33: with its own key for the organisation, over the record and the time; anybody of it can prove that', async () => {
    const [one, two] = [certificate(), certificate()];
    const before = Date.now();
    await write(coordinator, ['certificates', one]);
    await write(coordinator, ['certificates', two]);
    const { publicKey, registrations: all, more } = await registrations(await organisation.add('viewer'));
    expect(more).toBe(false);
    expect(all.map(({ certificateId }) => certificateId)).toEqual([one.id, two.id]);
    const [first] = all;
    if (!first) return expect.unreachable();
    expect(first).toMatchObject({ token: one.token, recordHash: certificateHash(one) });
    expect(Date.parse(first.registeredAt)).toBeGreaterThan(before - 1000);
    const proves = (said: typeof first) =>
      ed25519.verify(bytesOf(said.signature), registrationBytes(said), bytesOf(publicKey));
    expect(proves(first)).toBe(true);
    expect(proves({ ...first, registeredAt: '2027-01-01T00:00:00.000Z' })).toBe(false);
    expect(proves({ ...first, recordHash: certificateHash(two) })).toBe(false);
    expect((await registrations(coordinator, first.seq)).registrations).toHaveLength(1);
    const ofTwo = (await registrations(coordinator, 0, two.id)).registrations;
    expect(ofTwo.map(({ certificateId }) => certificateId)).toEqual([two.id]);
  });

  test('nobody of another organisation is told of it, and the keys are two', async () => {
    await write(coordinator, ['certificates', certificate()]);
    const other = await addTestingOrganisation(store, 'Бөтен');
    const stranger = await other.add('administrator');
    expect(await registrations(stranger)).toEqual({ publicKey: null, registrations: [], more: false });
    await write(stranger, ['certificates', certificate()]);
    const keys = [await registrations(coordinator), await registrations(stranger)];
    expect(keys[0]?.publicKey).not.toBe(keys[1]?.publicKey);
  });

  test('the page tells when', async () => {
    const issued = certificate();
    await write(coordinator, ['certificates', issued]);
    const [row] = (await registrations(coordinator)).registrations;
    const time = new Date(Date.parse(row?.registeredAt ?? '') + 5 * 3600_000).toISOString().slice(11, 16);
    expect(await pageOf(issued.token)).toContain(`, ${time} (`);
  });
});
