import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keysOf, openKeysOf, swappedKeysOf, wordsOf } from '../../src/domain/fold';

const meet = (a: string, b: string): boolean => keysOf(a).some((key) => keysOf(b).includes(key));

describe('keysOf brings spellings of a word together', () => {
  it.each([
    // Russian: passports, ISO 9, BGN/PCGN, chat
    ['Целинный', 'Tselinny'],
    ['Целинный', 'Celinnyj'],
    ['Хорог', 'Khorog'],
    ['Хорог', 'Horog'],
    ['Жуковский', 'Zhukovsky'],
    ['Жуковский', 'Žukovskij'],
    ['Чехов', 'Chekhov'],
    ['щука', 'shchuka'],
    ['ещё', 'еще'],
    ['Гёте', 'Гете'],
    ['Ильхом', 'Ilkhom'],
    ['Ильхом', "Il'hom"],
    ['объект', 'obekt'],
    ['юность', 'yunost'],
    ['Ялта', 'Yalta'],
    ['Эра', 'Era'],
    // Kazakh: Cyrillic, Latin of 2021, BGN/PCGN
    ['Қарағанды', 'Qarağandy'],
    ['Қарағанды', 'Qaraghandy'],
    ['Қарағанды', 'Караганды'],
    ['Өскемен', 'Öskemen'],
    ['Өскемен', 'Оскемен'],
    ['Ақтөбе', 'Aqtöbe'],
    ['Ұлытау', 'Ulytau'],
    ['Түркістан', 'Türkistan'],
    ['Шымкент', 'Şymkent'],
    ['Жаңаөзен', 'Jañaözen'],
    ['Жаңаөзен', 'Zhanaozen'],
    ['Маңғыстау', 'Mangghystau'],
    ['Әлем', 'Älem'],
    ['Әлем', 'Alem'],
    ['Қаһарман', 'Qaharman'],
    ['іс', 'is'],
    // Kyrgyz
    ['Өзгөн', 'Özgön'],
    ['Ысык-Көл', 'Ysyk-Köl'],
    ['Жалал', 'Jalal'],
    ['Жалал', 'Zhalal'],
    ['Джалал', 'Жалал'],
    ['Үркүн', 'Urkun'],
    ['Айгине', 'Aigine'],
    // Uzbek: both scripts, any apostrophe
    ['Фарғона', "Farg'ona"],
    ["Farg'ona", 'Fargʻona'],
    ['Farg‘ona', 'Farg’ona'],
    ['Farg`ona', 'Fargona'],
    ['Fargʼona', 'Fargona'],
    ['Қўқон', 'Qoʻqon'],
    ['Қўқон', "Qo'qon"],
    ['Бухоро', 'Buxoro'],
    ['Бухоро', 'Bukhoro'],
    ['Хоразм', 'Xorazm'],
    ['Ўзбек', "O'zbek"],
    ['Ўзбек', 'Oʻzbek'],
    ['Чорсу', 'Chorsu'],
    ['Шаҳар', 'Shahar'],
    ['Жиззах', 'Jizzax'],
    ['Янги', 'Yangi'],
    // Tajik
    ['Хуҷанд', 'Khujand'],
    ['Хуҷанд', 'Xujand'],
    ['Хуҷанд', 'Худжанд'],
    ['Ҷаҳон', 'Jahon'],
    ['Кӯлоб', 'Kulob'],
    ['Кӯлоб', 'Кулоб'],
    ['Қаршӣ', 'Qarshi'],
    ['Қаршӣ', 'Карши'],
    ['Ҳунар', 'Hunar'],
    ['Ҳунар', 'Хунар'],
    ['Ғарм', 'Gharm'],
    ['Навомӯз', 'Navomuz'],
    // What any language has
    ['Kökil', 'kokil'],
    ['HAUS', 'haus'],
    ['Française', 'francaise'],
    ['Café', 'cafe\u0301'],
    ['ﬁlm', 'film'],
    ['Aстана', 'Астана'], // the first letter is Latin
  ])('%s and %s', (a, b) => {
    expect(meet(a, b)).toBe(true);
  });

  it.each([
    ['Ош', 'Ас'],
    ['Нарын', 'Навои'],
    ['школа', 'мектеп'],
    ['жас', 'час'],
    ['Шу', 'Су'],
    ['Kant', 'Kand'],
  ])('and keeps %s and %s apart', (a, b) => {
    expect(meet(a, b)).toBe(false);
  });

  it('gives few keys, none of them empty, for any word', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        for (const word of wordsOf(text)) {
          const keys = keysOf(word.text);
          expect(keys.length).toBeLessThanOrEqual(8);
          expect(keys).not.toContain('');
          expect(text.slice(word.start, word.end)).toBe(word.text);
        }
      }),
    );
  });
});

describe('wordsOf', () => {
  it.each([
    ['Hub, Osh', ['Hub', 'Osh']],
    ['Alliance d’Almaty', ['Alliance', 'd’Almaty']],
    ["Farg'ona 'shahri'", ["Farg'ona", 'shahri']],
    ['Мектеп-21', ['Мектеп', '21']],
    ['«Ильхом»', ['Ильхом']],
    ['IT-парк', ['IT', 'парк']],
    ['—', []],
  ])('%s', (text, expected) => {
    expect(wordsOf(text).map((word) => word.text)).toEqual(expected);
  });
});

describe('openKeysOf', () => {
  it('knows what a half-typed digraph may become', () => {
    const next = openKeysOf('tas');
    expect(keysOf('tashkent').some((key) => next.some((open) => key.startsWith(open)))).toBe(true);
  });

  it.each(['', 's', 'as', 'ташк'])('%j stays as it is', (word) => {
    expect(openKeysOf(word)).toEqual([]);
  });
});

describe('swappedKeysOf', () => {
  it('undoes letters changed about, also across a digraph', () => {
    expect(swappedKeysOf('ilkohm')).toContain(keysOf('ilkhom')[0]);
  });
});

it.each(['zzzzzz', 'ооо', 'AAA'])('does not take "%s" for one letter', (word) => {
  expect(meet(word, [...word][0] ?? '')).toBe(false);
});
