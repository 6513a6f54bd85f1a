/** Kazakh. */
import type { Forms } from './forms';

const MONTHS = 'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'.split(
  ' ',
);

const forms: Forms = {
  date: (year, month, day) => `${year} ж. ${day === undefined ? '' : `${day} `}${MONTHS[month - 1] ?? ''}`,
  percent: '%',
  base: 'ru',
  behind: [
    ['а', 'ә'],
    ['г', 'ғ'],
    ['к', 'қ'],
    ['н', 'ң'],
    ['о', 'ө'],
    ['у', 'ұ', 'ү'],
    ['х', 'һ'],
    ['ы', 'і'],
  ],
};
export default forms;
