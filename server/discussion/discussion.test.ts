import type { FastifyInstance } from 'fastify';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import kk from '#shared/languages/kk/discussionPage.json' with { type: 'json' };
import ru from '#shared/languages/ru/discussionPage.json' with { type: 'json' };
import type { Remark } from '#shared/model/development/remark.ts';
import { richText } from '#shared/regulation/checks/complete-programme.fixture.ts';
import { buildServer } from '../app/build-server.ts';
import { ask } from '../app/testing-server.ts';
import { openMemoryStore } from '../storage/pglite.ts';
import type { SqlStore } from '../storage/sql.ts';
import {
  ainur,
  postDraft,
  registered,
  type TestingDiscussion,
  testingBrowser,
} from './testing-discussion.ts';

let store: SqlStore;
let app: FastifyInstance;
let now = 0;
const lines: string[] = [];
/** Each test is people of another address: tests of one minute are many people. */
let address = '';
let addresses = 0;

beforeAll(async () => {
  store = await openMemoryStore();
  app = await buildServer({ store, now: () => now, logStream: { write: (line) => void lines.push(line) } });
}, 60_000);
afterAll(async () => {
  await app.close();
  await store.close();
});
beforeEach(() => {
  now = Date.parse('2026-03-05T06:00:00Z');
  addresses += 1;
  address = `10.0.1.${addresses}`;
});

const reader = () => testingBrowser(app, address);
const pageOf = async ({ id }: TestingDiscussion, query = '') => (await reader().get(`/d/${id}${query}`)).text;
const person = ({ id }: TestingDiscussion) => registered(app, id, ainur, address);
const shown = async (draft: TestingDiscussion) => {
  expect((await draft.publish()).status).toBe(200);
  return draft;
};
const remarksOf = async ({ organisation }: TestingDiscussion): Promise<Remark[]> => {
  const rows = await store.query<{ fields: string }>(
    "select fields from records where organisation = $1 and table_name = 'remarks' order by last_seq",
    [organisation.id],
  );
  return rows.map(({ fields }) => JSON.parse(fields));
};
const said = { kind: 'proposal', section: 'structure', text: 'Сағат санын көбейту керек.' };
const say = async (draft: TestingDiscussion, fields: Partial<typeof said> = {}) => {
  const browser = await person(draft);
  return {
    browser,
    answer: await browser.send(`/d/${draft.id}`, `/d/${draft.id}/remarks`, { ...said, ...fields }),
  };
};
const atOnce = (draft: TestingDiscussion) =>
  draft.write(draft.people.methodologist, 'developments', 'update', { id: 'p:1', remarksShown: 'atOnce' });

describe('posting', () => {
  test('O10-9: a posted draft is read by everybody, with its sections, its term and its file', async () => {
    const draft = await postDraft(app, store);
    expect((await reader().get(`/d/${draft.id}`)).status).toBe(404);
    await shown(draft);
    const page = await reader().get(`/d/${draft.id}`);
    expect(page.status).toBe(200);
    expect(page.text).toContain('<html lang="kk">');
    expect(page.text).toContain('«Педагогтің рефлексиясы»');
    expect(page.text).toContain('Ойдан шығарылған орталық');
    expect(page.text).toContain(kk.open.replace('{{date}}', '2026 жылғы 17 наурыз'));
    // 5, 6, 10 to 13, 16 and 17 March: the 9th is off for Sunday the 8th.
    expect(page.text).toContain(kk.daysLeft.replace('{{count}}', '8'));
    expect(page.text).toContain('Рефлексия</p></td>');
    for (const part of ['section-generalProvisions', 'section-literature']) {
      expect(page.text).toContain(`href="#${part}"`);
      expect(page.text).toContain(`<h3 id="${part}">`);
    }
    expect(page.set).toBe('');
  });

  test('the file to download is the draft as a docx', async () => {
    const draft = await shown(await postDraft(app, store));
    const answer = await app.inject({ url: `/d/${draft.id}/draft.docx` });
    expect(answer.headers['content-type']).toContain('wordprocessingml');
    expect(answer.headers['content-disposition']).toContain(
      'attachment; filename="draft.docx"; filename*=UTF-8',
    );
    const parts = unzipSync(answer.rawPayload);
    expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).toContain('Рефлексия');
  });

  test('handed over again it is the same; another text never takes its place', async () => {
    const draft = await shown(await postDraft(app, store));
    const first = await draft.publish();
    const other = { ...draft.content, glossary: [] };
    expect((await draft.publish(draft.people.methodologist, { content: other })).text).toBe(first.text);
    expect(await pageOf(draft)).toContain('Рефлексия</p></td>');
    const list = await ask(app, 'GET /api/v1/discussions', { token: draft.people.methodologist.token });
    expect(JSON.parse(list.text).value.drafts).toEqual([{ id: draft.id, publishedAt: expect.any(String) }]);
  });

  test('only the text that was kept with the step is shown, and only for a step that the log has', async () => {
    const draft = await postDraft(app, store);
    const other = { ...draft.content, glossary: [] };
    const by = draft.people.methodologist;
    expect((await draft.publish(by, { content: other })).code).toBe('discussionDiffers');
    expect((await draft.publish(by, { step: 'p:1/2' })).code).toBe('discussionUnknown');
    expect((await draft.publish(by, { step: 'p:1/9' })).code).toBe('discussionUnknown');
    expect((await draft.publish(by, { content: {} })).code).toBe('messageInvalid');
    expect((await draft.publish(await draft.organisation.add('viewer'))).code).toBe('notAllowed');
    expect((await reader().get(`/d/${draft.id}`)).status).toBe(404);
  });

  test('another organisation can neither show something at the address nor learn that it is taken by whom', async () => {
    const draft = await shown(await postDraft(app, store));
    const second = await postDraft(app, store);
    const asked = {
      token: second.people.methodologist.token,
      body: { step: 'p:1/3', content: second.content },
    };
    const answer = await ask(app, `POST /api/v1/discussions/${draft.id}`, asked);
    expect(answer.code).toBe('discussionUnknown');
    // Also where its own step names that address.
    await second.write(second.people.methodologist, 'developments', 'create', {
      ...{ id: 'p:2', programmeId: 'p', number: 2, kind: 'new', cameFrom: null, startedAt: '' },
    });
    const steps = ['signProtocol', 'signDevelopmentOrder', 'publishDraft'];
    for (const [at, event] of steps.entries()) {
      await second.write(
        event === 'publishDraft' ? second.people.methodologist : second.people.director,
        'workflowSteps',
        'create',
        {
          ...{
            id: `p:2/${at + 1}`,
            machine: 'development',
            ownerId: 'p:2',
            programmeId: 'p',
            n: at + 1,
            event,
          },
          ...{ on: '2026-03-02', at: '', by: null, documentId: null, versionId: 'v', note: '' },
          link: `https://ereje.example/d/${draft.id}`,
        },
      );
    }
    const taken = await ask(app, `POST /api/v1/discussions/${draft.id}`, {
      ...asked,
      body: { step: 'p:2/3', content: second.content },
    });
    expect(taken.code).toBe('discussionTaken');
    expect(taken.text).not.toContain(draft.organisation.id);
  });
});

describe('the term', () => {
  test('O10-9: remarks are taken to the end of the last day in Kazakhstan, and no longer', async () => {
    const draft = await shown(await postDraft(app, store));
    const browser = await person(draft);
    now = Date.parse('2026-03-17T18:59:00Z');
    const { text } = await browser.get(`/d/${draft.id}`);
    expect(text).toContain(kk.lastDay);
    const late = { token: /name="token" value="([^"]+)"/.exec(text)?.[1] ?? '', form: 'f', ...said };
    now = Date.parse('2026-03-17T19:00:00Z');
    const page = await pageOf(draft);
    expect(page).toContain(kk.over.replace('{{date}}', '2026 жылғы 17 наурыз'));
    expect(page).not.toContain('<form');
    const refused = await browser.request('POST', `/d/${draft.id}/remarks`, late);
    expect(refused.status).toBe(403);
    expect(refused.text).toContain(kk.notOpen);
    expect(refused.text).toContain(said.text);
    expect(await remarksOf(draft)).toEqual([]);
  });

  test('a day off that the organisation declares moves the end', async () => {
    const draft = await shown(await postDraft(app, store));
    const administrator = await draft.organisation.add('administrator');
    await draft.write(administrator, 'calendarDays', 'create', {
      id: '2026-03-12',
      kind: 'off',
      reason: 'Бұйрық',
      markedWith: null,
    });
    expect(await pageOf(draft)).toContain('2026 жылғы 18 наурыз');
  });

  test('O10-9: once it is closed no remark is taken, and the answers stay', async () => {
    const draft = await shown(await postDraft(app, store));
    await draft.step(draft.people.methodologist, 'closeDiscussion', '2026-03-18');
    const page = await pageOf(draft);
    expect(page).toContain(kk.closed);
    expect(page).toContain('Рефлексия</p></td>');
    expect(page).not.toContain('<form');
    expect((await reader().get(`/d/${draft.id}/enter`)).status).toBe(303);
  });

  test('a draft that was given up is not shown any more, neither as a file', async () => {
    const draft = await shown(await postDraft(app, store));
    await draft.step(draft.people.methodologist, 'abandon', '2026-03-05');
    const page = await pageOf(draft);
    expect(page).toContain(kk.withdrawn);
    expect(page).not.toContain('Рефлексия</p></td>');
    expect((await reader().get(`/d/${draft.id}/draft.docx`)).status).toBe(404);
  });
});

describe('remarks', () => {
  test('O10-9: a remark of a registered user comes into the log of the organisation like any other change', async () => {
    const draft = await shown(await postDraft(app, store));
    const { answer } = await say(draft);
    expect([answer.status, answer.location]).toEqual([303, `/d/${draft.id}?sent=sentWaiting#write`]);
    const { organisation, people } = draft;
    const [{ last = 0 } = {}] = await store.query<{ last: number }>(
      'select last_seq as last from organisations where organisation = $1',
      [organisation.id],
    );
    const pulled = await ask(app, 'POST /api/v1/changes/pull', {
      token: people.methodologist.token,
      body: { version: 2, after: null, point: null, limit: 100 },
    });
    const change = JSON.parse(pulled.text).value.changes.at(-1);
    expect(change).toMatchObject({
      seq: last,
      row: { device: 'server-page', user: null, scope: 'p', kind: 'create' },
    });
    expect(change.row.after).toEqual({
      ...{ id: change.row.recordId, developmentId: 'p:1', source: 'page', sourceNote: '', ...said },
      ...{ author: ainur.name, affiliation: ainur.affiliation, receivedOn: '2026-03-05', hidden: true },
      ...{ decision: null, answer: '', changedSection: null, answeredOn: null },
    });
  });

  test('programs that listen are told at once', async () => {
    const draft = await shown(await postDraft(app, store));
    const heard: string[] = [];
    const stop = await store.listen('ereje_changes', (text) => void heard.push(text));
    await say(draft);
    await expect.poll(() => heard.some((text) => text.startsWith(draft.organisation.id))).toBe(true);
    await stop();
  });

  test('it is shown after somebody has looked at it, or at once, as the organisation chose', async () => {
    const draft = await shown(await postDraft(app, store));
    const { browser } = await say(draft);
    expect((await browser.get(`/d/${draft.id}?sent=sentWaiting`)).text).toContain(kk.sentWaiting);
    expect(await pageOf(draft)).not.toContain(said.text);
    const [remark] = await remarksOf(draft);
    await draft.write(draft.people.methodologist, 'remarks', 'update', {
      id: remark?.id ?? '',
      hidden: false,
    });
    expect(await pageOf(draft)).toContain(said.text);
    await atOnce(draft);
    const second = await browser.send(`/d/${draft.id}`, `/d/${draft.id}/remarks`, {
      ...said,
      text: 'Бірден көрінеді.',
    });
    expect(second.location).toContain('sent=sentShown');
    expect(await pageOf(draft)).toContain('Бірден көрінеді.');
    await draft.write(draft.people.methodologist, 'remarks', 'update', {
      id: remark?.id ?? '',
      hidden: true,
    });
    expect(await pageOf(draft)).not.toContain(said.text);
  });

  test('O10-9: what it was answered appears under it, a refusal with its justification', async () => {
    const draft = await shown(await postDraft(app, store));
    await atOnce(draft);
    await say(draft);
    expect(await pageOf(draft)).toContain(kk.unanswered);
    const [{ id = '' } = {}] = await remarksOf(draft);
    const by = draft.people.methodologist;
    await draft.write(by, 'remarks', 'update', { id, decision: 'refused' });
    expect(await pageOf(draft)).toContain(kk.unanswered);
    await draft.write(by, 'remarks', 'update', {
      ...{ id, decision: 'takenIntoAccount', changedSection: 'structure', answer: 'Екі сағат қосылды.' },
      answeredOn: '2026-03-06',
    });
    const page = await pageOf(draft);
    for (const text of [kk.takenIntoAccount, 'Екі сағат қосылды.', '2026 жылғы 6 наурыз'])
      expect(page).toContain(text);
    await draft.write(by, 'remarks', 'update', {
      id,
      decision: 'refused',
      changedSection: null,
      answer: 'Заңға сай емес.',
    });
    const later = await pageOf(draft, '?lang=ru');
    for (const text of [ru.refused, 'Заңға сай емес.']) expect(later).toContain(text);
  });

  test('what came by letter or was said at a meeting is not shown: nobody gave it for that', async () => {
    const draft = await shown(await postDraft(app, store));
    const letter: Omit<Remark, 'id'> = {
      ...{
        developmentId: 'p:1',
        source: 'letter',
        sourceNote: '№ 5',
        author: 'Хат жазған адам',
        affiliation: '',
      },
      ...{ receivedOn: '2026-03-05', kind: 'remark', section: null, text: 'Хаттағы ескерту', hidden: false },
      ...{ decision: null, answer: '', changedSection: null, answeredOn: null },
    };
    await draft.write(draft.people.methodologist, 'remarks', 'create', { id: 'l', ...letter });
    await draft.write(draft.people.methodologist, 'remarks', 'create', {
      ...{ id: 'portal', ...letter, source: 'ownPortal', text: 'Порталдағы ескерту' },
    });
    const page = await pageOf(draft);
    expect(page).not.toContain('Хаттағы ескерту');
    expect(page).toContain('Порталдағы ескерту');
  });

  test('a form that is sent twice is one remark', async () => {
    const draft = await shown(await postDraft(app, store));
    const { browser } = await say(draft);
    const { text } = await browser.get(`/d/${draft.id}`);
    const fields = {
      ...said,
      token: /name="token" value="([^"]+)"/.exec(text)?.[1] ?? '',
      form: /name="form" value="([^"]+)"/.exec(text)?.[1] ?? '',
    };
    const both = await Promise.all(
      [1, 2].map(() => browser.request('POST', `/d/${draft.id}/remarks`, fields)),
    );
    expect(both.map(({ status }) => status)).toEqual([303, 303]);
    expect(await remarksOf(draft)).toHaveLength(2);
  });

  test.each([
    ['empty', { text: ' \u200b\n' }, kk.textWrong],
    ['too long', { text: 'ә'.repeat(10_001) }, kk.textTooLong.slice(0, 14)],
    ['advertising', { text: 'http://a.kz https://b.kz www.c.kz' }, kk.tooManyLinks],
    ['of no kind', { kind: 'abuse' }, kk.kindWrong],
  ] as const)(
    'what is %s is not taken; the reason is said, and what was written stays',
    async (_, fields: Partial<typeof said>, reason) => {
      const draft = await shown(await postDraft(app, store));
      const { answer } = await say(draft, fields);
      expect(answer.status).toBe(400);
      expect(answer.text).toContain(reason);
      if (fields.text) expect(answer.text).toContain(`${fields.text}</textarea>`);
      expect(await remarksOf(draft)).toEqual([]);
    },
  );

  test('10,000 Kazakh letters are taken; a body beyond all measure is not read', async () => {
    const draft = await shown(await postDraft(app, store));
    const { answer, browser } = await say(draft, { text: 'ә'.repeat(10_000) });
    expect(answer.status).toBe(303);
    const huge = await browser.request('POST', `/d/${draft.id}/remarks`, { text: 'a'.repeat(200_000) });
    expect(huge.status).toBe(413);
    expect(huge.text).toContain(kk.tooLarge);
  });

  test('the eleventh remark within a quarter of an hour waits', async () => {
    const draft = await shown(await postDraft(app, store));
    const { browser } = await say(draft);
    const send = (n: number) =>
      browser.send(`/d/${draft.id}`, `/d/${draft.id}/remarks`, { ...said, text: `Ескерту ${n}` });
    for (let n = 2; n <= 10; n++) expect((await send(n)).status).toBe(303);
    const eleventh = await send(11);
    expect(eleventh.status).toBe(429);
    expect(eleventh.text).toContain('Ескерту 11</textarea>');
    expect(await remarksOf(draft)).toHaveLength(10);
  });

  test('thousands are shown page by page', async () => {
    const draft = await shown(await postDraft(app, store));
    const { organisation } = draft.organisation.first;
    const fields = (n: number): Remark => ({
      ...{
        id: `many-${n}`,
        developmentId: 'p:1',
        source: 'page',
        sourceNote: '',
        author: 'А',
        affiliation: '',
      },
      ...{ receivedOn: '2026-03-05', kind: 'remark', section: null, text: `нөмірі ${n}.`, hidden: false },
      ...{ decision: null, answer: '', changedSection: null, answeredOn: null },
    });
    await store.inOrganisation(organisation, async (sql) => {
      const many = Array.from({ length: 3000 }, (_, n) => fields(n));
      await sql.query(
        `insert into records select $1, 'remarks', i, f, '{"bornSeq":' || n || '}', 5000, false
          from unnest($2::text[], $3::text[], $4::text[]) as u (i, f, n)`,
        [
          organisation,
          many.map(({ id }) => id),
          many.map((one) => JSON.stringify(one)),
          many.map((_, n) => `${n}`),
        ],
      );
      await sql.query('update organisations set last_seq = 5000 where organisation = $1', [organisation]);
    });
    const first = await pageOf(draft);
    expect(first).toContain(kk.shownCount.replace('{{count}}', '3\u00a0000'));
    expect(first).toContain('нөмірі 2999.');
    expect(first).not.toContain('нөмірі 2949.');
    const began = performance.now();
    expect(await pageOf(draft, '?page=60')).toContain('нөмірі 0.');
    expect(performance.now() - began).toBeLessThan(500);
    expect(await pageOf(draft, '?page=1e9')).toContain('нөмірі 0.');
  });
});

describe('hostile', () => {
  const evil = `"><script>alert(1)</script><img src=x onerror=alert(1)>'\u202e{{x}}`;

  test('texts of everybody are shown as texts, wherever they stand', async () => {
    const draft = await shown(
      await postDraft(app, store, {
        change: (content) => ({
          ...content,
          organisation: { ...content.organisation, name: { kk: evil, ru: evil } },
          programme: { ...content.programme, title: { kk: evil, ru: evil } },
          glossary: content.glossary.map((term) => ({ ...term, term: evil, definition: evil })),
          sections: content.sections.map((section) => ({
            ...section,
            body: richText([
              { type: 'text', text: evil, marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] },
              { type: 'footnote', attrs: { text: evil } },
              {
                type: 'text',
                text: 'x',
                marks: [{ type: 'link', attrs: { href: 'https://a.kz/"onclick="alert(1)' } }],
              },
            ]),
          })),
        }),
      }),
    );
    await atOnce(draft);
    const browser = await registered(app, draft.id, { ...ainur, name: evil, affiliation: evil }, address);
    await browser.send(`/d/${draft.id}`, `/d/${draft.id}/remarks`, { ...said, text: evil });
    const [{ id = '' } = {}] = await remarksOf(draft);
    await draft.write(draft.people.methodologist, 'remarks', 'update', {
      id,
      decision: 'refused',
      answer: evil,
    });
    const pages = [
      await browser.get(`/d/${draft.id}`),
      await browser.get(`/d/${draft.id}/enter`),
      await browser.send(`/d/${draft.id}/enter`, `/d/${draft.id}/sign-in`, { email: evil, password: evil }),
      await browser.request('POST', `/d/${draft.id}/remarks`, { text: evil }),
      await browser.get(`/d/${encodeURIComponent(evil)}`),
      await browser.get(
        `/d/${draft.id}?lang=${encodeURIComponent(evil)}&page=${encodeURIComponent(evil)}&sent=${encodeURIComponent(evil)}`,
      ),
    ];
    expect(pages[0]?.text).toContain('&lt;script&gt;alert(1)');
    for (const { text } of pages) {
      expect(text).toContain('</html>');
      expect(text).not.toMatch(/<script|<img|onerror=alert\(1\)>[^&]*<|javascript:|\son\w+="|\u202e/);
      // Outside our own tags there is no sign that begins one.
      expect(
        text.match(
          /<(?!\/?(?:html|head|meta|title|style|body|header|nav|span|a|p|main|h[1-5]|div|ul|ol|li|table|thead|tbody|tr|th|td|strong|em|u|sub|sup|br|article|form|input|label|select|option|textarea|button)\b|!doctype)/g,
        ),
      ).toBeNull();
    }
    const { headers } = await app.inject({ url: `/d/${draft.id}/draft.docx` });
    expect(String(headers['content-disposition'])).not.toMatch(/["<>\r\n].*["<>\r\n].*["<>\r\n]/);
  });

  test('nothing runs and nothing is loaded on the pages, and nobody keeps them', async () => {
    const draft = await shown(await postDraft(app, store));
    for (const place of ['', '/enter', '/nothing']) {
      const { headers, text } = await reader().get(`/d/${draft.id}${place}`);
      if (place !== '/nothing') {
        expect(headers['content-security-policy']).toMatch(
          /^default-src 'none';style-src 'sha256-[\w+/=]+';form-action 'self';base-uri 'none';frame-ancestors 'none'$/,
        );
      }
      expect(headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
      expect(text).not.toMatch(/\ssrc=|<link|@import|url\(/);
    }
  });

  test.each(['..%2f..%2fetc%2fpasswd', '%2e%2e', 'a'.repeat(19), 'A'.repeat(20), "' or 1=1 --", '%00'])(
    '%j is no discussion',
    async (id) => {
      for (const place of ['', '/draft.docx', '/enter']) {
        expect((await reader().get(`/d/${id}${place}`)).status).toBe(404);
      }
    },
  );

  test('a form from elsewhere, or without what was given to this browser, does nothing', async () => {
    const draft = await shown(await postDraft(app, store));
    const browser = await person(draft);
    const { text } = await browser.get(`/d/${draft.id}`);
    const token = /name="token" value="([^"]+)"/.exec(text)?.[1] ?? '';
    const at = `/d/${draft.id}/remarks`;
    for (const fields of [{ ...said }, { ...said, token: '' }, { ...said, token: `${token}x` }]) {
      expect((await browser.request('POST', at, fields)).status).toBe(403);
    }
    const other = await registered(app, draft.id, { ...ainur, email: 'basqa@example.kz' }, address);
    expect((await other.request('POST', at, { ...said, token })).status).toBe(403);
    const elsewhere = await app.inject({
      method: 'POST',
      url: at,
      headers: {
        cookie: browser.cookie(),
        'sec-fetch-site': 'cross-site',
        'content-type': 'application/x-www-form-urlencoded',
      },
      payload: new URLSearchParams({ ...said, token }).toString(),
    });
    expect(elsewhere.statusCode).toBe(403);
    expect(await remarksOf(draft)).toEqual([]);
    // Registering someone in a stranger's browser needs what was given to it as well.
    const stranger = await reader().request('POST', `/d/${draft.id}/register`, { ...ainur, token });
    expect([stranger.status, stranger.set.includes('=s.')]).toEqual([403, false]);
    const json = await ask(app, `POST ${at}`, { body: said });
    expect(json.status).toBe(415);
  });

  test('the session is a new one, hidden from pages and other sites, and ends', async () => {
    const draft = await shown(await postDraft(app, store));
    const planted = `s.${'a'.repeat(43)}`;
    const browser = reader();
    browser.holdCookie(`ereje_d=${planted}`);
    const entered = await browser.send(`/d/${draft.id}/enter`, `/d/${draft.id}/register`, ainur);
    expect(entered.status).toBe(303);
    expect(entered.set).toMatch(/^ereje_d=s\.[\w-]{43}; Path=\/d; HttpOnly; SameSite=Strict; Max-Age=\d+$/);
    expect(entered.set).not.toContain(planted);
    const first = browser.cookie();
    const again = await browser.send(`/d/${draft.id}/enter`, `/d/${draft.id}/sign-in`, ainur);
    expect(again.status).toBe(303);
    expect(browser.cookie()).not.toBe(first);
    const old = reader();
    old.holdCookie(first);
    expect((await old.get(`/d/${draft.id}`)).text).not.toContain('name="text"');
    const left = browser.cookie();
    expect((await browser.get(`/d/${draft.id}`)).text).toContain('name="text"');
    await browser.send(`/d/${draft.id}`, `/d/${draft.id}/sign-out`, {});
    old.holdCookie(left);
    expect((await old.get(`/d/${draft.id}`)).text).not.toContain('name="text"');
  });

  test('over https the cookie is for https alone', async () => {
    const draft = await shown(await postDraft(app, store));
    const behind = await buildServer({ store, now: () => now, trustProxy: true, logLevel: 'silent' });
    const answer = await behind.inject({
      url: `/d/${draft.id}/enter`,
      headers: { 'x-forwarded-proto': 'https' },
    });
    expect(answer.headers['set-cookie']).toContain('; Secure');
    await behind.close();
  });

  test('nobody learns whether an address is registered, nor takes it from its owner', async () => {
    const draft = await shown(await postDraft(app, store));
    await person(draft);
    const signIn = async (fields: { email: string; password: string }) => {
      const { status, text } = await reader().send(`/d/${draft.id}/enter`, `/d/${draft.id}/sign-in`, fields);
      return { status, text: text.replaceAll(/value="[^"]*"/g, '') };
    };
    const known = await signIn({ email: ainur.email, password: 'бөтен құпиясөз' });
    const unknown = await signIn({ email: 'eshkim@example.kz', password: 'бөтен құпиясөз' });
    expect(known).toEqual(unknown);
    // Somebody else under the same address is somebody else.
    const other = await registered(
      app,
      draft.id,
      { ...ainur, name: 'Басқа адам', password: 'бөтен құпиясөз' },
      address,
    );
    expect((await other.get(`/d/${draft.id}`)).text).toContain('Басқа адам');
    const owner = reader();
    await owner.send(`/d/${draft.id}/enter`, `/d/${draft.id}/sign-in`, {
      ...ainur,
      email: ' AINUR@example.kz',
    });
    expect((await owner.get(`/d/${draft.id}`)).text).toContain(ainur.name);
  });

  test('guessing at a password from one address ends after ten tries', async () => {
    const draft = await shown(await postDraft(app, store));
    await person(draft);
    const guess = () =>
      reader().send(`/d/${draft.id}/enter`, `/d/${draft.id}/sign-in`, {
        email: ainur.email,
        password: 'болжам сөз',
      });
    for (let n = 0; n < 10; n++) expect((await guess()).status).toBe(403);
    expect((await guess()).status).toBe(429);
  });

  test("who is registered with one organisation is nobody at another, and an account's session opens nothing", async () => {
    const draft = await shown(await postDraft(app, store));
    const second = await shown(await postDraft(app, store));
    const browser = await person(draft);
    expect((await browser.get(`/d/${second.id}`)).text).not.toContain('name="text"');
    await person(second);
    const marks = await store.query<{ id: string }>(
      'select id from participants where organisation = any($1::text[])',
      [[draft.organisation.id, second.organisation.id]],
    );
    expect(new Set(marks.map(({ id }) => id)).size).toBe(2);
    const { token } = draft.people.methodologist;
    for (const cookie of [`ereje_d=${token}`, `ereje_d=s.${token}`]) {
      browser.holdCookie(cookie);
      expect((await browser.get(`/d/${draft.id}`)).text).not.toContain('name="text"');
    }
    const participant = (await person(draft)).cookie().replace('ereje_d=', '');
    expect((await ask(app, 'GET /api/v1/session', { token: participant })).code).toBe('sessionUnknown');
  });

  test('the database has no address and no password; audit and log have no person', async () => {
    const draft = await shown(await postDraft(app, store));
    await say(draft);
    const tables = await store.query<{ name: string }>(
      "select table_name as name from information_schema.tables where table_schema = 'public'",
    );
    for (const { name } of tables) {
      const all = JSON.stringify(await store.query(`select * from ${name}`));
      expect(all).not.toContain('ainur@');
      expect(all).not.toContain(ainur.password);
    }
    const audit = await store.query<{ action: string; details: unknown }>(
      'select action, details from audit where organisation = $1 order by n',
      [draft.organisation.id],
    );
    expect(audit.slice(-2)).toEqual([
      { action: 'draftShown', details: { discussion: draft.id } },
      { action: 'participantRegistered', details: { discussion: draft.id } },
    ]);
    const log = lines.join('\n');
    expect(log).toContain('/d/:id/remarks');
    for (const secret of [draft.id, ainur.name, ainur.email, said.text]) expect(log).not.toContain(secret);
  });
});

test('kk, ru, en: the page speaks the language that is asked for, and the draft stays in its own', async () => {
  const draft = await shown(await postDraft(app, store));
  for (const [language, text] of [
    ['kk', kk.heading],
    ['ru', ru.heading],
    ['en', 'Public discussion of a draft programme'],
  ] as const) {
    const page = await pageOf(draft, `?lang=${language}`);
    expect(page).toContain(`<html lang="${language}">`);
    expect(page).toContain(text);
    expect(page).toContain('<div lang="kk"><h3 id="section-generalProvisions">');
  }
});
