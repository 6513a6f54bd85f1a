import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareText, initialLetter } from '../../src/i18n/collation';
import { ENDONYMS, INTERFACE_LANGUAGES, preferredLanguage } from '../../src/i18n/languages';
import {
  formatDate,
  formatFixed,
  formatList,
  formatNumber,
  formatPercent,
  setLanguage,
  t,
} from '../../src/i18n/locale.svelte';
import { LANGUAGES } from '../../src/domain/gazetteer';

const NBSP = '\u00a0';

/** The alphabets in their schools' order. */
const ALPHABETS = {
  kk: 'а ә б в г ғ д е ё ж з и й к қ л м н ң о ө п р с т у ұ ү ф х һ ц ч ш щ ъ ы і ь э ю я',
  ky: 'а б в г д е ё ж з и й к л м н ң о ө п р с т у ү ф х ц ч ш щ ъ ы ь э ю я',
  uz: 'a b d e f g h i j k l m n o p q r s t u v x y z oʻ gʻ sh ch',
  tg: 'а б в г ғ д е ё ж з и ӣ й к қ л м н о п р с т у ӯ ф х ҳ ч ҷ ш ъ э ю я',
} as const;
type Own = keyof typeof ALPHABETS;
const OWN = Object.keys(ALPHABETS) as Own[];
const lettersOf = (language: Own): string[] => ALPHABETS[language].split(' ');

it('the interface has the languages that places have names in, each under its own name', () => {
  expect([...INTERFACE_LANGUAGES].sort()).toEqual([...LANGUAGES].sort());
  expect(new Set(Object.values(ENDONYMS)).size).toBe(LANGUAGES.length);
});

describe('the first language', () => {
  it.each([
    [['kk-KZ', 'ru'], 'kk'],
    [['ky'], 'ky'],
    [['uz-Latn-UZ'], 'uz'],
    [['tg-Cyrl-TJ', 'en'], 'tg'],
    [['de', 'uz', 'en'], 'uz'],
    [['de-AT', 'fr'], 'en'],
    [[], 'en'],
  ])('%j: %s', (wanted, expected) => {
    expect(preferredLanguage(wanted)).toBe(expected);
  });
});

describe('dates', () => {
  it.each([
    ['en', '5 September 2025', 'September 2025'],
    ['ru', '5 сентября 2025 г.', 'сентябрь 2025 г.'],
    ['kk', '2025 ж. 5 қыркүйек', '2025 ж. қыркүйек'],
    ['ky', '2025-ж., 5-сентябрь', '2025-ж., сентябрь'],
    ['uz', '2025-yil 5-sentabr', '2025-yil sentabr'],
    ['tg', '5 сентябри соли 2025', 'сентябри соли 2025'],
  ] as const)('%s: %s; %s', async (language, day, month) => {
    await setLanguage(language);
    expect(formatDate('2025-09-05')).toBe(day);
    expect(formatDate('2025-09')).toBe(month);
    expect(formatDate('2025')).toBe('2025');
  });

  it.each([
    ['kk', 'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'],
    ['ky', 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'],
    ['uz', 'yanvar fevral mart aprel may iyun iyul avgust sentabr oktabr noyabr dekabr'],
    ['tg', 'январи феврали марти апрели майи июни июли августи сентябри октябри ноябри декабри'],
  ] as const)('%s has its twelve months in order', async (language, months) => {
    await setLanguage(language);
    const written = Array.from({ length: 12 }, (_, i) =>
      formatDate(`2025-${String(i + 1).padStart(2, '0')}-05`),
    );
    expect(written.map((date) => /\p{L}{3,}(?<!соли|yil)/u.exec(date)?.[0])).toEqual(months.split(' '));
  });
});

describe('numbers', () => {
  it.each([
    ['en', '1,234,567', '1,234.5', '0.50', '12%'],
    ['ru', `1${NBSP}234${NBSP}567`, `1${NBSP}234,5`, '0,50', `12${NBSP}%`],
    ['kk', `1${NBSP}234${NBSP}567`, `1${NBSP}234,5`, '0,50', '12%'],
    ['ky', `1${NBSP}234${NBSP}567`, `1${NBSP}234,5`, '0,50', '12%'],
    ['uz', `1${NBSP}234${NBSP}567`, `1${NBSP}234,5`, '0,50', '12%'],
    ['tg', `1${NBSP}234${NBSP}567`, `1${NBSP}234,5`, '0,50', `12${NBSP}%`],
  ] as const)('%s: %s', async (language, whole, tenth, fixed, percent) => {
    await setLanguage(language);
    expect(formatNumber(1_234_567)).toBe(whole);
    expect(formatNumber(1234.5, 1)).toBe(tenth);
    expect(formatFixed(0.5, 2)).toBe(fixed);
    expect(formatPercent(0.123)).toBe(percent);
    expect(formatList(['A', 'B', 'C'])).toBe('A, B, C');
  });

  it.each(INTERFACE_LANGUAGES)('%s writes numbers inside messages as beside them', async (language) => {
    await setLanguage(language);
    expect(t('app.tagline', { n: 12_345, countries: 4 })).toContain(formatNumber(12_345));
  });
});

describe.each(OWN)('words in %s', (language) => {
  const letters = lettersOf(language);
  const word = fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 5 });
  /** By the place of each letter in the alphabet. */
  const byPlace = (a: readonly string[], b: readonly string[]): number => {
    for (const [i, letter] of a.entries()) {
      const other = b[i];
      if (other === undefined) return 1;
      if (letter !== other) return letters.indexOf(letter) - letters.indexOf(other);
    }
    return a.length - b.length;
  };

  it('stand in the order of the alphabet, in small letters and capitals', async () => {
    await setLanguage(language);
    expect([...letters].sort().sort(compareText)).toEqual(letters);
    const capitals = letters.map((letter) => letter.charAt(0).toUpperCase() + letter.slice(1));
    expect([...capitals].sort().sort(compareText)).toEqual(capitals);
  });

  it('are compared letter by letter', async () => {
    await setLanguage(language);
    // ё stands with е unless all else is equal; Uzbek s and h side by side are one letter.
    const plain = word.filter((w) => !w.includes('ё') && !/[sc]h|[og]ʻ/.test(w.map((l) => l[0]).join('')));
    fc.assert(
      fc.property(plain, plain, (a, b) => {
        expect(Math.sign(compareText(a.join(''), b.join('')))).toBe(Math.sign(byPlace(a, b)));
      }),
    );
  });

  it('have headings of their own letters', async () => {
    await setLanguage(language);
    for (const letter of letters.filter((each) => !'ъь'.includes(each))) {
      expect(initialLetter(`«${letter}абв`)).toBe(letter.charAt(0).toUpperCase() + letter.slice(1));
    }
    expect(initialLetter('2025')).toBeNull();
  });
});

describe('sorting', () => {
  it.each([
    ['kk', ['Ақтау', 'Ақтөбе', 'Алматы', 'Әйтеке би', 'Қарағанды', 'Қостанай', 'Өскемен', 'Шымкент', 'Іле']],
    ['ky', ['Бишкек', 'Нарын', 'Ноокат', 'Ош', 'Өзгөн', 'Токмок', 'Чүй']],
    ['uz', ['Andijon', 'Sirdaryo', 'Surxondaryo', 'Toshkent', 'Zarafshon', 'Oʻzbekiston', 'Gʻijduvon']],
    ['uz', ['Qarshi', 'Samarqand', 'Zomin', "O'zgan", 'Oʻsh', 'Gʻazalkent', 'Shahrisabz', 'Chimboy']],
    ['uz', ['manba', 'maʼno', 'maʼrifat', 'marja']],
    ['tg', ['Гиссар', 'Ғарм', 'Истаравшан', 'Кӯлоб', 'Қӯрғонтеппа', 'Ҳисор', 'Чкалов', 'Ҷиликӯл']],
    ['ru', ['Алматы', 'Бишкек', 'Ёлочка', 'Ереван', 'Яван']],
  ] as const)('%s: %j', async (language, expected) => {
    await setLanguage(language);
    expect([...expected].sort().sort(compareText)).toEqual(expected);
  });

  it.each(OWN)('%s: by value of numbers, without regard to quotes', async (language) => {
    await setLanguage(language);
    expect(compareText('A 9', 'A 10')).toBeLessThan(0);
    expect(compareText('«B»', 'A')).toBeGreaterThan(0);
  });
});
