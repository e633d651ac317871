import { describe, expect, it } from 'vitest';
import { clause } from './clauses.ts';
import { directionName, directions, findDirection } from './directions.ts';
import { mainParts } from './main-parts.ts';
import { profileRules } from './profiles.ts';

describe('directions and audiences', () => {
  it('O10-3: offers the seven directions of the clause, in its order, in three languages', () => {
    const text = clause('O10-3')?.lines.join(' ') ?? '';
    const places = profileRules.O10.directions.map(({ name }) =>
      text.indexOf(name.kk.toLocaleLowerCase('ru')),
    );
    expect(places).toHaveLength(7);
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(profileRules.O10.directions.every(({ name }) => name.ru && name.en)).toBe(true);
  });

  it('O10-3: an organisation can use a direction of its own', () => {
    expect(directionName('Робототехника', 'kk')).toBe('Робототехника');
    expect(findDirection('Робототехника')).toBeUndefined();
    expect(directionName('musical', 'kk')).toBe('Музыкалық');
  });

  it('O10-3: names teachers of additional education and specialists by profile as the audience', () => {
    expect(profileRules.O10.audiences.map(({ id }) => id)).toEqual([
      'additionalEducationTeachers',
      'profileSpecialists',
    ]);
  });

  it('BDI-3: the institute teaches heads, methodologists and teachers of preschool organisations', () => {
    expect(profileRules.BDI.audiences.map(({ name }) => name.kk)).toEqual([
      'Мектепке дейінгі ұйымдардың басшылары',
      'Мектепке дейінгі ұйымдардың әдіскерлері',
      'Мектепке дейінгі ұйымдардың педагогтері',
    ]);
  });

  it('keeps the directions of the two profiles apart and their ids unique', () => {
    expect(new Set(directions.map(({ id }) => id)).size).toBe(directions.length);
    expect(profileRules.BDI.directions.every(({ profile }) => profile === 'BDI')).toBe(true);
  });

  it('O10-20: a new programme of the order has 80 hours by the clause; the institute is bound by none', () => {
    expect(profileRules.O10).toMatchObject({ defaultHours: 80, hoursClause: 'O10-20' });
    expect(profileRules.BDI.hoursClause).toBeNull();
  });
});

describe('main parts', () => {
  it('O10-2: are the four of the clause, in its order', () => {
    const text = clause('O10-2')?.lines.join(' ') ?? '';
    const stems = ['бағдарламаларын әзірлеу', 'курстарын', 'сүйемелдеуді', 'мониторинг'];
    const places = stems.map((stem) => text.indexOf(stem));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(mainParts.map(({ id }) => id)).toEqual(['programmes', 'courses', 'support', 'monitoring']);
    expect(mainParts.map(({ name }) => name.kk)).toEqual([
      'Бағдарламалар',
      'Курстар',
      'Сүйемелдеу',
      'Мониторинг',
    ]);
  });
});
