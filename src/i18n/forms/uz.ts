/** Uzbek in Latin letters: two of its letters are written with a turned comma, two with h. */
import type { Forms } from './forms';

const MONTHS = 'yanvar fevral mart aprel may iyun iyul avgust sentabr oktabr noyabr dekabr'.split(' ');

const forms: Forms = {
  date: (year, month, day) => `${day === undefined ? '' : `${day}-`}${MONTHS[month - 1] ?? ''}, ${year}`,
  percent: '%',
  base: 'en',
  behind: [['z', 'oʻ', 'gʻ', 'sh', 'ch']],
  // The tutuq belgisi (maʼlumot) is no letter.
  silent: /ʼ/g,
};
export default forms;
