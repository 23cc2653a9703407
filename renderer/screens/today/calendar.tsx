import type { Output } from '../../../preload/contract';
import { levelWords } from '../../../preload/contract/stepWords';
import { formatDay, weekdayLetter } from '../../format/moment';
import { formatMany } from '../../format/money';
import { dayOf } from '../../format/zone';
import { classes } from '../../parts/classes';
import styles from './calendar.module.css';

type Days = Output<'queue.list'>['calendar'];

function spoken(day: Days[number]): string {
  const parts = [
    formatDay(day.day),
    day.count === 0 ? 'nothing due' : `${formatMany(day.count, 'step')} ${day.overdue ? levelWords.OVERDUE.toLowerCase() : 'due'}`,
  ];
  if (day.holiday !== null) parts.push(day.holiday);
  return parts.join(', ');
}

/** The next fourteen days with how much falls due on each; holidays carry a mark and their name. */
export function Calendar({ days, now }: Readonly<{ days: Days; now: string }>) {
  const today = dayOf(now).toString();
  return (
    <ol className={styles.calendar}>
      {days.map((day) => (
        <li
          key={day.day}
          className={classes(
            styles.day,
            day.day === today && styles.today,
            day.overdue && styles.overdue,
            day.holiday !== null && styles.holiday,
            day.count > 0 && styles.busy,
          )}
          title={spoken(day)}
          aria-label={spoken(day)}
        >
          <span aria-hidden>{weekdayLetter(day.day)}</span>
          <b aria-hidden>{dayOf(day.day).day}</b>
          <span aria-hidden>{day.count === 0 ? (day.holiday === null ? '·' : '✱') : day.count}</span>
        </li>
      ))}
    </ol>
  );
}
