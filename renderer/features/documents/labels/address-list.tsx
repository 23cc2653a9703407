import { TriangleAlert } from 'lucide-react';
import type { Output } from '../../../../preload/contract';
import { hrefOf } from '../../../data/place';
import { CheckInput } from '../../../parts/check-input';
import type { Addressed } from './addressed';
import styles from './labels.module.css';

type AddressListProps = Readonly<{
  addressed: readonly Addressed[];
  missing: Output<'papers.addresses'>['missing'];
  /** Addresses that are left out. */
  left: ReadonlySet<string>;
  onChoose: (address: string, isChosen: boolean) => void;
}>;

/** So many without an address are named at once. */
const namedAtOnce = 3;

/** Whose addresses are printed, and what has none. */
export function AddressList({ addressed, missing, left, onChoose }: AddressListProps) {
  return (
    <ul className={styles.addresses} aria-label="Addresses">
      {missing.slice(0, namedAtOnce).map((one) => (
        <Missing key={`${one.what} ${one.vehicleId} ${one.agencyId}`} one={one} />
      ))}
      {missing.length > namedAtOnce && (
        <li>
          <details className={styles.others}>
            <summary>{missing.length - namedAtOnce} others without an address</summary>
            <ul className={styles.addresses}>
              {missing.slice(namedAtOnce).map((one) => (
                <Missing key={`${one.what} ${one.vehicleId} ${one.agencyId}`} one={one} />
              ))}
            </ul>
          </details>
        </li>
      )}
      {addressed.map(({ address, what }) => {
        const [name = '', ...lines] = address.split('\n');
        return (
          <li key={address}>
            <CheckInput value={!left.has(address)} onChange={(isChosen) => onChoose(address, isChosen)}>
              <span className={styles.address}>
                <b>{name}</b>
                <small>{lines.join(', ')}</small>
                {what.length > 1 && <small>{what.length} documents</small>}
              </span>
            </CheckInput>
          </li>
        );
      })}
    </ul>
  );
}

function Missing({ one }: Readonly<{ one: AddressListProps['missing'][number] }>) {
  const { what, message, vehicleId, agencyId } = one;
  return (
    <li className={styles.missing}>
      <TriangleAlert aria-hidden />
      <span>
        <b>{what}</b>: {message} {agencyId !== null && <a href={hrefOf(`/agencies?edit=${agencyId}`)}>Edit the agency</a>}
        {vehicleId !== null && <a href={hrefOf(`/vehicle/${vehicleId}`)}>Open the vehicle</a>}
      </span>
    </li>
  );
}
