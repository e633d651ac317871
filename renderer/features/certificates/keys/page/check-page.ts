import './zod-without-eval.ts';
import { readTrustFile } from '#shared/authenticity/trust-file.ts';
import { verifyCode } from '#shared/authenticity/verify-code.ts';
import { numericDate, todayIn } from '#shared/calendar/plain-date.ts';
import { type InterfaceLanguage, interfaceLanguages } from '#shared/model/interface-language.ts';
import { button, fileButton, make } from './elements.ts';
import { keptList, takeList } from './kept-list.ts';
import { languageNames, sayIn } from './page-texts.ts';
import { filmCode, readPicture } from './picture-code.ts';
import { faultOf, resultOf } from './show-result.ts';

const embedded = readTrustFile(document.getElementById('list')?.textContent ?? '', null);
if (!embedded.ok) throw new Error(embedded.problem.code);

let trust = keptList(embedded.value);
const asked = new URLSearchParams(location.search).get('lang') ?? navigator.language.slice(0, 2);
let language: InterfaceLanguage = interfaceLanguages.find((one) => one === asked) ?? 'kk';
/** Shown again when the language changes. */
let last: (() => Node) | null = null;
const result = make('div', { role: 'status' });

const say = (...words: Parameters<ReturnType<typeof sayIn>>) => sayIn(language)(...words);
const dayOfList = () => numericDate(todayIn(trust.madeAt));

/** The organisation in the language of the page; Kazakh where it has no other. */
function organisation(): string {
  const { kk, ru } = trust.organisation.name;
  return (language === 'kk' ? kk || ru : ru || kk) || '—';
}

function show(what: () => Node): void {
  last = what;
  result.replaceChildren(what());
}

const check = (text: string) =>
  show(() => resultOf(verifyCode(text, trust, todayIn(Date.now())), organisation(), say));

async function checkPicture(file: Blob): Promise<void> {
  const text = await readPicture(file);
  if (text === 'noCode' || text === 'pictureUnreadable') show(() => faultOf(say(`page.${text}`)));
  else check(text);
}

async function takeFile(file: File): Promise<void> {
  const taken = takeList(await file.text(), trust);
  if (taken.ok) trust = taken.value;
  draw();
  show(() =>
    taken.ok
      ? make('p', {}, say('page.taken', { date: dayOfList() }))
      : faultOf(say(`problems.${taken.problem.code}`, taken.problem.params)),
  );
}

/** Looks through the camera in place of the buttons until a code is seen. */
async function look(place: HTMLElement): Promise<void> {
  const stop = new AbortController();
  const film = make('video', { playsinline: '', 'aria-label': say('check.film') });
  film.muted = true;
  place.replaceChildren(
    film,
    button(say('page.stop'), () => stop.abort()),
  );
  try {
    const text = await filmCode(film, stop.signal);
    draw();
    if (text !== null) check(text);
  } catch {
    draw();
    show(() => faultOf(say('page.cameraFailed')));
  }
}

function languageButtons(): HTMLElement {
  const buttons = interfaceLanguages.map((one) => {
    const element = button(languageNames[one], () => {
      language = one;
      draw();
      if (last) result.replaceChildren(last());
    });
    element.setAttribute('lang', one);
    element.setAttribute('aria-pressed', String(one === language));
    return element;
  });
  return make('nav', { 'aria-label': say('page.language') }, ...buttons);
}

function codeForm(): HTMLElement {
  const field = make('textarea', { id: 'code', rows: '3', spellcheck: 'false', autocomplete: 'off' });
  const form = make(
    'form',
    {},
    make('label', { for: 'code' }, say('page.label')),
    field,
    make('button', { type: 'submit' }, say('check.button')),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    check(field.value);
  });
  return form;
}

/** Draws everything but the result in the language of now. */
function draw(): void {
  document.documentElement.lang = language;
  document.title = say('page.title');
  const ways = make('div', { class: 'ways' });
  ways.append(
    button(say('check.camera'), () => void look(ways)),
    fileButton(say('check.picture'), 'image/*', (file) => void checkPicture(file)),
  );
  document.querySelector('main')?.replaceChildren(
    languageButtons(),
    make('h1', {}, say('page.title')),
    make('p', {}, say('page.organisation', { name: organisation() })),
    ways,
    codeForm(),
    result,
    make('p', {}, say('page.newerText', { date: dayOfList() })),
    fileButton(say('page.newer'), '.json,application/json', (file) => void takeFile(file)),
    make('p', { class: 'small' }, say('page.text')),
  );
}

document.addEventListener('paste', (event) => {
  const picture = [...(event.clipboardData?.files ?? [])].find(({ type }) => type.startsWith('image/'));
  if (!picture) return;
  event.preventDefault();
  void checkPicture(picture);
});
draw();
