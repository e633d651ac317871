import { type Person, personNameKey } from '#shared/model/person.ts';
import { sealedPrefix } from '#shared/model/records.ts';

const syllables =
  'ба да га қа ла ма на ра са та жа ша бе де ге ке ле ме не ре се те же ше бұ ғұ дү нұ сұ тұ әй әл'.split(
    ' ',
  );
const endings = ['ов', 'ова', 'ев', 'ева', 'бай', 'бек', 'хан', 'құлов', 'құлова'];
const firstNames = [
  'Айгүл',
  'Әсел',
  'Бақыт',
  'Гүлнар',
  'Дәурен',
  'Ерлан',
  'Жанар',
  'Зарина',
  'Күләш',
  'Қанат',
  'Ләззат',
  'Мәдина',
  'Нұргүл',
  'Өмір',
  'Роза',
  'Сәуле',
  'Тимур',
  'Ұлжан',
  'Шолпан',
  'Эльмира',
];
const posts = ['мұғалім', 'тәрбиеші', 'директордың орынбасары', 'әдіскер', 'психолог'];
const sealAlphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** 12-byte nonce, 16-byte tag and a value of about 16 bytes. */
const sealedLength = 60;

/** The same figures for the same seed, everywhere. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** An invented person of a trainee's size; what is sealed in the program looks sealed here. */
export function makePerson(index: number): Person {
  const next = random(index * 7919 + 17);
  // The first figures of neighbouring seeds are alike.
  for (let skip = 0; skip < 3; skip += 1) next();
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(next() * items.length)] as Item;
  const stem = () => pick(syllables) + pick(syllables) + pick(syllables);
  const sealed = () =>
    sealedPrefix + Array.from({ length: sealedLength }, () => pick([...sealAlphabet])).join('');
  const number = String(index).padStart(7, '0');
  const names = {
    id: `00000000-0000-4000-8000-${number.padStart(12, '0')}`,
    lastName: capital(stem() + pick(endings)),
    firstName: pick(firstNames),
    middleName: `${capital(stem())}${pick(['ұлы', 'қызы'])}`,
    deletedAt: null,
  };
  return {
    ...names,
    nameKey: personNameKey(names),
    birthDate: `19${60 + Math.floor(next() * 40)}-0${1 + Math.floor(next() * 9)}-1${Math.floor(next() * 10)}`,
    iin: sealed(),
    iinHash: `hash-${number}-${sealAlphabet.slice(0, 32)}`,
    phone: sealed(),
    bankAccount: sealed(),
    employer: `№ ${Math.floor(next() * 500)} жалпы білім беретін мектебі, ${capital(stem())} ауданы`,
    position: pick(posts),
    createdAt: '2026-01-01T00:00:00.000Z',
  };
}

/** What people type while they look for somebody: two to five letters out of a last name. */
export function makeQueries(count: number, people: number): string[] {
  const next = random(99);
  return Array.from({ length: count }, () => {
    const { lastName } = makePerson(Math.floor(next() * people));
    return lastName.toLowerCase().slice(0, 2 + Math.floor(next() * 4));
  });
}
