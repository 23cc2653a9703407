import { weekdayNames } from '../../../../../preload/contract/weekdays';
import { holidayOnDay, holidayOnWeekday, type Holiday } from '../../../../../preload/contract/lawOffice';
import { checkRow, wholeNumber, type SettingTable } from './table';
import type { RowDraft } from '../../../../parts/row-cell';

const names = (words: readonly string[], first: number) => words.map((label, index) => ({ value: String(index + first), label }));
const months = names(
  ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  1,
);
const weekdays = names(weekdayNames, 0);
const places = [...names(['First', 'Second', 'Third', 'Fourth'], 1), { value: '-1', label: 'Last' }];
const ways = [
  { value: 'day', label: 'On the day' },
  { value: 'weekday', label: 'On the weekday' },
];
const isByDay = (row: RowDraft) => row['way'] !== 'weekday';

const rowOf = (one: Holiday): RowDraft =>
  'nth' in one
    ? { name: one.name, way: 'weekday', month: String(one.month), day: '', nth: String(one.nth), weekday: String(one.weekday) }
    : { name: one.name, way: 'day', month: String(one.month), day: String(one.day), nth: '1', weekday: '1' };

/** Legal holidays: each on a day of a month, or on a weekday in it. */
export const holidayTable: SettingTable = {
  boxes: () => [
    { name: 'name', title: 'Holiday', kind: 'text', share: 2.2 },
    { name: 'way', title: 'Falls', kind: 'choice', choices: ways, share: 1.5 },
    { name: 'day', title: 'Day', kind: 'number', share: 0.7, isFor: isByDay },
    { name: 'nth', title: 'Which', kind: 'choice', choices: places, share: 1, isFor: (row) => !isByDay(row) },
    { name: 'weekday', title: 'Weekday', kind: 'choice', choices: weekdays, share: 1.3, isFor: (row) => !isByDay(row) },
    { name: 'month', title: 'Month', kind: 'choice', choices: months, share: 1.3 },
  ],
  newRow: () => ({ name: '', way: 'day', month: '1', day: '', nth: '1', weekday: '1' }),
  addLabel: 'Add a holiday',
  rowName: 'holiday',
  empty: 'No holiday: every Monday to Friday is a business day.',
  toRows: (value) => (value as readonly Holiday[]).map(rowOf),
  keyOf: (row) => (row['name'] ?? '').trim().toLowerCase(),
  readRow: (row) => {
    const name = (row['name'] ?? '').trim();
    const month = wholeNumber(row['month']);
    if (name === '') return { errors: { name: 'A name is needed.' } };
    return isByDay(row)
      ? checkRow(holidayOnDay, { name, month, day: wholeNumber(row['day']) }, { day: 'No such day.' })
      : checkRow(
          holidayOnWeekday,
          { name, month, weekday: wholeNumber(row['weekday']), nth: Number(row['nth']) },
          { nth: 'Choose which.', weekday: 'Choose the weekday.' },
        );
  },
};
