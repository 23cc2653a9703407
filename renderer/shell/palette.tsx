import { CarFront, Search } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  Label,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  TextField,
} from 'react-aria-components';
import type { VehicleSummary } from '../../preload/contract/vehicles';
import { useCall } from '../data/call';
import { LevelTag } from '../parts/tag';
import { Plate } from '../parts/plate';
import { matchingCommands, type Command } from './commands';
import styles from './palette.module.css';

type PaletteProps = Readonly<{ isOpen: boolean; onClose: () => void }>;

/** Finds vehicles, screens and commands by typing; Ctrl K from anywhere. */
export function Palette({ isOpen, onClose }: PaletteProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      isDismissable
      className={styles.scrim ?? ''}
    >
      <Modal className={styles.modal ?? ''}>
        <Dialog className={styles.dialog ?? ''} aria-label="Search">
          <PaletteContent onClose={onClose} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function PaletteContent({ onClose }: Readonly<{ onClose: () => void }>) {
  const [typed, setTyped] = useState('');
  const text = useDeferredValue(typed.trim());
  const found = useCall('vehicles.search', { text, limit: 12 }, { enabled: text !== '', keepPrevious: true });
  const vehicles = text === '' ? [] : (found.data?.rows ?? []);
  const commands = matchingCommands(text);
  const run = (command: Command) => {
    onClose();
    command.run();
  };
  const nothing = vehicles.length === 0 && commands.length === 0 && !found.isFetching;
  return (
    <Autocomplete inputValue={typed} onInputChange={setTyped}>
      <TextField className={styles.field ?? ''} autoFocus>
        <Label className={styles.hidden ?? ''}>Search call, plate, VIN, complaint, agency, screen or command</Label>
        <Search aria-hidden />
        <Input className={styles.input ?? ''} placeholder="Call, plate, VIN, complaint, agency, screen or command" spellCheck={false} />
        <kbd>Esc</kbd>
      </TextField>
      <Menu
        className={styles.results ?? ''}
        aria-label="Results"
        renderEmptyState={() => <div className={styles.empty}>{nothing ? `Nothing is found for “${text}”.` : 'Searching'}</div>}
      >
        {vehicles.length > 0 && (
          <MenuSection>
            <Header className={styles.section ?? ''}>
              Vehicles
              {found.data !== undefined && found.data.total > vehicles.length && ` · first ${vehicles.length} of ${found.data.total}`}
            </Header>
            {vehicles.map((vehicle) => (
              <VehicleItem key={vehicle.id} vehicle={vehicle} onOpen={onClose} />
            ))}
          </MenuSection>
        )}
        {commands.length > 0 && (
          <MenuSection>
            <Header className={styles.section ?? ''}>Go to and do</Header>
            {commands.map((command) => (
              <MenuItem
                key={command.id}
                id={command.id}
                textValue={command.title}
                className={styles.item ?? ''}
                onAction={() => run(command)}
              >
                <command.icon aria-hidden />
                <span>{command.title}</span>
              </MenuItem>
            ))}
          </MenuSection>
        )}
      </Menu>
    </Autocomplete>
  );
}

function VehicleItem({ vehicle, onOpen }: Readonly<{ vehicle: VehicleSummary; onOpen: () => void }>) {
  const open = () => {
    onOpen();
    window.location.hash = `/vehicle/${vehicle.id}`;
  };
  return (
    <MenuItem id={`vehicle-${vehicle.id}`} textValue={vehicle.description} className={styles.item ?? ''} onAction={open}>
      <CarFront aria-hidden />
      <b className={styles.name}>{vehicle.description}</b>
      <Plate plate={vehicle.plate} state={vehicle.plateState} />
      <small className={styles.numbers}>
        {[vehicle.complaintNumber, vehicle.callNumber === null ? null : `call ${vehicle.callNumber}`]
          .filter((part) => part !== null)
          .join(' · ')}
      </small>
      <span className={styles.level}>
        <LevelTag level={vehicle.level} />
      </span>
    </MenuItem>
  );
}
