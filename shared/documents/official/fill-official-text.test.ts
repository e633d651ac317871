import { describe, expect, it } from 'vitest';
import { fillOfficialText } from './fill-official-text.ts';
import { officialTexts } from './official-texts.ts';

const { order } = officialTexts('kk');

describe('sentences of official papers', () => {
  it('the header of an annex names director and order as Order No. 10 itself does', () => {
    const values = {
      organisation: '«Республикалық қосымша білім беру оқу-әдістемелік орталығы» РМҚК',
      post: 'Директор',
      date: '2023-01-09',
      number: '10',
      index: 1,
    };
    expect(fillOfficialText(order.annex, values, 'kk')).toBe(
      '«Республикалық қосымша білім беру оқу-әдістемелік орталығы» РМҚК директорының 2023 жылғы 9 қаңтардағы № 10 бұйрығына қосымша',
    );
    expect(fillOfficialText(order.annexNumbered, values, 'kk')).toMatch(/№ 10 бұйрығына 1-қосымша$/);
    expect(fillOfficialText(officialTexts('ru').order.annexNumbered, values, 'ru')).toMatch(
      /^Приложение 1 к приказу директора «.* от 9 января 2023 года № 10$/,
    );
  });

  it('what is not known yet is a line to write on', () => {
    expect(fillOfficialText(order.annex, { organisation: '', post: '', date: null, number: '' }, 'kk')).toBe(
      '________________ ________________ 20___ жылғы «____» ______________ № ______ бұйрығына қосымша',
    );
    expect(fillOfficialText('{{date, date}}', { date: '2023-02-31' }, 'ru')).toBe(
      '«____» ______________ 20___ года',
    );
  });

  it.each([
    ['{{post, lower possessive dative}}', { post: 'Басшы' }, 'басшысына'],
    [
      '{{who, person dative}}',
      { who: 'директордың орынбасары Л. Атажанова' },
      'директордың орынбасары Л. Атажановаға',
    ],
    ['{{name, genitive}} отырысы', { name: 'РҚБОӘО' }, 'РҚБОӘО-ның отырысы'],
    ['{{name, lower}}', { name: 'РМҚК басшысы' }, 'РМҚК басшысы'],
    ['{{day, dateAblative}} бастап', { day: '2029-06-01' }, '2029 жылғы 1 маусымнан бастап'],
    ['{{text}}', { text: '$& {{post}}' }, '$& {{post}}'],
  ])('%s', (text, values, filled) => {
    expect(fillOfficialText(text, values, 'kk')).toBe(filled);
  });
});
