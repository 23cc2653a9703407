import { CarFront } from 'lucide-react';
import { useEffect } from 'react';
import type { VehicleSummary } from '../../preload/contract/vehicles';
import { classes } from '../parts/classes';
import { Plate } from '../parts/plate';
import { LevelTag } from '../parts/tag';
import type { Command } from './commands';
import styles from './palette.module.css';

/** One line of the palette: a vehicle or a command. */
export type Found = Readonly<{ key: string; run: () => void }> &
  (Readonly<{ vehicle: VehicleSummary; command?: never }> | Readonly<{ command: Command; vehicle?: never }>);

type PaletteResultsProps = Readonly<{
  found: readonly Found[];
  /** All vehicles that match, of which the first are here. */
  total: number;
  active: string | undefined;
  emptyText: string;
  onRun: (one: Found) => void;
}>;

/** What the palette found; the input keeps the focus and names the active line. */
export function PaletteResults({ found, total, active, emptyText, onRun }: PaletteResultsProps) {
  useEffect(() => {
    if (active !== undefined) document.getElementById(active)?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  const vehicles = found.filter((one) => one.vehicle !== undefined);
  const commands = found.filter((one) => one.command !== undefined);
  const line = (one: Found) => (
    <div
      key={one.key}
      id={one.key}
      role="option"
      tabIndex={-1}
      aria-selected={one.key === active}
      className={classes(styles.item, one.key === active && styles.active)}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onRun(one)}
      onKeyDown={() => undefined}
    >
      {one.vehicle === undefined ? <CommandLine command={one.command} /> : <VehicleLine vehicle={one.vehicle} />}
    </div>
  );
  return (
    <div id="palette-results" className={styles.results} role="listbox" tabIndex={-1} aria-label="Results">
      {found.length === 0 && <div className={styles.empty}>{emptyText}</div>}
      {vehicles.length > 0 && (
        <div className={styles.section}>Vehicles{total > vehicles.length && ` · first ${vehicles.length} of ${total}`}</div>
      )}
      {vehicles.map(line)}
      {commands.length > 0 && <div className={styles.section}>Go to and do</div>}
      {commands.map(line)}
    </div>
  );
}

function CommandLine({ command }: Readonly<{ command: Command }>) {
  return (
    <>
      <command.icon aria-hidden />
      <span>{command.title}</span>
    </>
  );
}

function VehicleLine({ vehicle }: Readonly<{ vehicle: VehicleSummary }>) {
  const numbers = [vehicle.complaintNumber, vehicle.callNumber === null ? null : `call ${vehicle.callNumber}`];
  return (
    <>
      <CarFront aria-hidden />
      <b className={styles.name}>{vehicle.description}</b>
      <Plate plate={vehicle.plate} state={vehicle.plateState} />
      <small className={styles.numbers}>{numbers.filter((part) => part !== null).join(' · ')}</small>
      <span className={styles.level}>
        <LevelTag level={vehicle.level} />
      </span>
    </>
  );
}
