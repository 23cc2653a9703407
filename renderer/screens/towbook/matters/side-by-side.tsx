import type { Matter } from '../../../../preload/contract/towbook';
import { hrefOf } from '../../../data/place';
import { formatMoment } from '../../../format/moment';
import { formatPlate } from '../../../format/plate';
import { classes } from '../../../parts/classes';
import styles from './matters.module.css';

type Side = Matter['vehicle'];

const rowsOf = (side: Side, now: string): readonly (readonly [string, string])[] => [
  ['Call', side.callNumber ?? 'none'],
  ['Complaint', side.complaintNumber ?? 'not numbered'],
  ['Plate', formatPlate(side.plate, side.plateState) ?? 'no plate'],
  ['VIN', side.vin ?? 'not known'],
  ['Color', side.color ?? 'not known'],
  ['Towed', side.towedAt === null ? 'not known' : formatMoment(side.towedAt, now)],
];

/** Two vehicles that may be one, value beside value; those that differ stand out. */
export function SideBySide({ one, other, now }: Readonly<{ one: Side; other: Side; now: string }>) {
  const left = rowsOf(one, now);
  const right = rowsOf(other, now);
  return (
    <table className={styles.sides} aria-label="The two vehicles">
      <thead>
        <tr>
          <th scope="col">What</th>
          {[one, other].map((side) => (
            <th key={side.id} scope="col">
              <a href={hrefOf(`/vehicle/${side.id}`)}>{side.description}</a>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {left.map(([name, value], index) => {
          const beside = right[index]?.[1] ?? '';
          const look = classes(value !== beside && styles.differs);
          return (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className={look}>{value}</td>
              <td className={look}>{beside}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
