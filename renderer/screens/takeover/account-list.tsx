import type { TakeoverGroup } from '../../../preload/contract/takeover';
import { formatCount } from '../../format/money';
import { towTypeWords } from '../../../preload/contract/caseWords';
import { CheckInput } from '../../parts/check-input';
import styles from './takeover.module.css';

type AccountListProps = Readonly<{
  accounts: TakeoverGroup['accounts'];
  chosen: readonly (string | null)[];
  /** One at a time. */
  isSingle: boolean;
  onChange: (chosen: (string | null)[]) => void;
}>;

/** The accounts of a group, the largest first; ticking narrows the vehicles to them. */
export function AccountList({ accounts, chosen, isSingle, onChange }: AccountListProps) {
  return (
    <ul className={styles.accounts} aria-label="Accounts">
      {accounts.map(({ account, vehicles, towTypes }) => (
        <li key={account ?? ''}>
          <CheckInput
            value={chosen.includes(account)}
            onChange={(isOn) => onChange(isOn ? [...(isSingle ? [] : chosen), account] : chosen.filter((one) => one !== account))}
          >
            <span className={styles.account}>
              <span>{account ?? 'No account'}</span>
              <small>{towTypes.map((type) => towTypeWords[type].toLowerCase()).join(', ')}</small>
            </span>
          </CheckInput>
          <b>{formatCount(vehicles)}</b>
        </li>
      ))}
    </ul>
  );
}
