import type { LastContact } from '../../../preload/contract/agencies';
import { hrefOf } from '../../data/place';
import { formatNear } from '../../format/moment';
import { contactWords } from '../../format/outgoing';
import styles from './agencies.module.css';

type LastContactProps = Readonly<{ contact: LastContact | null; now: string }>;

/** When the office last turned to an agency, by what, how, and about which vehicle: a sentence. */
export function LastContactNote({ contact, now }: LastContactProps) {
  if (contact === null) return <small>not yet</small>;
  const { at, how, what } = contact;
  return (
    <>
      {formatNear(at, now)}, {how === null ? what : `${what}, ${contactWords[how].toLowerCase()}`}, about <Vehicle contact={contact} />
    </>
  );
}

/** The same for a table: the moment and the way, and below it the vehicle. */
export function LastContactCell({ contact, now }: LastContactProps) {
  if (contact === null) return <small>not yet</small>;
  const { at, how, what } = contact;
  return (
    <div className={styles.contact} title={what}>
      <span>
        {formatNear(at, now)} <small>{how === null ? what : contactWords[how].toLowerCase()}</small>
      </span>
      <Vehicle contact={contact} />
    </div>
  );
}

const Vehicle = ({ contact: { vehicleId, description } }: Readonly<{ contact: LastContact }>) => (
  <a href={hrefOf(`/vehicle/${vehicleId}`)}>{description}</a>
);
