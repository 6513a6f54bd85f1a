/**
 * Tajik. Dates as in laws and letters of office ("5 сентябри соли 2025"), where CLDR only has the names of months side by
 * side; the per cent sign with a space, as in Russian typesetting.
 */
import type { Forms } from './forms';

const MONTHS = 'январи феврали марти апрели майи июни июли августи сентябри октябри ноябри декабри'.split(
  ' ',
);

const forms: Forms = {
  date: (year, month, day) => `${day === undefined ? '' : `${day} `}${MONTHS[month - 1] ?? ''} соли ${year}`,
  percent: '\u00a0%',
  base: 'ru',
  behind: [
    ['г', 'ғ'],
    ['и', 'ӣ'],
    ['к', 'қ'],
    ['у', 'ӯ'],
    ['х', 'ҳ'],
    ['ч', 'ҷ'],
  ],
};
export default forms;
