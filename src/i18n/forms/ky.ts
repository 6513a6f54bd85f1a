/** Kyrgyz. */
import type { Forms } from './forms';

const MONTHS = 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(' ');

const forms: Forms = {
  date: (year, month, day) => `${year}-ж., ${day === undefined ? '' : `${day}-`}${MONTHS[month - 1] ?? ''}`,
  percent: '%',
  base: 'ru',
  behind: [
    ['н', 'ң'],
    ['о', 'ө'],
    ['у', 'ү'],
  ],
};
export default forms;
