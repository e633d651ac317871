import { describe, expect, it } from 'vitest';
import { createSearch, foldCase, searchRank } from './fold.ts';

describe('search', () => {
  it.each([
    ['Білім беру ұйымы', 'ұйым', 1],
    ['Білім беру ұйымы', 'ҰЙЫМ', 1],
    ['Білім беру ұйымы', 'уйым', 2],
    ['Уйғыр тілі', 'ұйғыр', 2],
    ['Қоғамдық ғылымдар', 'когамдык гылым', 2],
    ['Әдіс пен өнер', 'адис онер', 2],
    ['Жаһандану', 'жахандану', 2],
    ['Іле өңірі', 'иле онири', 2],
    ['Ёлка и мёд', 'елка МЕД', 1],
    ['И\u0306од', 'йод', 1],
    ['Курс   бағдарламасы', 'бағдарлама курс', 1],
    ['Курс бағдарламасы', '', 1],
    ['Курс бағдарламасы', 'сабақ', null],
    ['Курс бағдарламасы', 'курс сабақ', null],
  ])('in «%s» for «%s» gives rank %s', (text, query, rank) => expect(searchRank(text, query)).toBe(rank));

  it('is made once for a query and used on many texts', () => {
    const search = createSearch('сүйемелдеу');
    expect(['Сүйемелдеу', 'Суйемелдеу', 'Сурет'].map(search)).toEqual([1, 2, null]);
  });

  it('folds case and spaces only', () => {
    expect(foldCase('  ӘДІСКЕР\u00a0 Ёж\n')).toBe('әдіскер еж');
  });
});
