/**
 * Uzbek in Latin letters: two of its letters are written with a turned comma, two with h. Dates as in laws and letters of
 * office ("2025-yil 5-sentabr"): they stand inside sentences, where CLDR's "5-sentabr, 2025" would break the phrase.
 */
import type { Forms } from './forms';

const MONTHS = 'yanvar fevral mart aprel may iyun iyul avgust sentabr oktabr noyabr dekabr'.split(' ');

const forms: Forms = {
  date: (year, month, day) => `${year}-yil ${day === undefined ? '' : `${day}-`}${MONTHS[month - 1] ?? ''}`,
  percent: '%',
  base: 'en',
  behind: [['z', 'oʻ', 'gʻ', 'sh', 'ch']],
  // The tutuq belgisi (maʼlumot) is no letter.
  silent: /ʼ/g,
};
export default forms;
