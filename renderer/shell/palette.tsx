import { Search } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { useCall } from '../data/call';
import { useRole } from '../data/may';
import { go } from '../data/place';
import { matchingCommands } from './commands';
import { PaletteResults, type Found } from './palette-results';
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

/** The results for the text, and whether they are those of what stands in the box now. */
function useFound(typed: string): Readonly<{ found: readonly Found[]; total: number; isCurrent: boolean }> {
  const text = useDeferredValue(typed.trim());
  const search = useCall('vehicles.search', { text, limit: 12 }, { enabled: text !== '', keepPrevious: true });
  const rows = text === '' ? [] : (search.data?.rows ?? []);
  const vehicles = rows.map((vehicle): Found => ({ key: `vehicle-${vehicle.id}`, vehicle, run: () => go(`/vehicle/${vehicle.id}`) }));
  const role = useRole();
  const commands = matchingCommands(text, role).map((command): Found => ({ key: command.id, command, run: command.run }));
  const isCurrent = text === typed.trim() && (text === '' || (!search.isPlaceholderData && !search.isPending));
  return { found: [...vehicles, ...commands], total: text === '' ? 0 : (search.data?.total ?? 0), isCurrent };
}

function PaletteContent({ onClose }: Readonly<{ onClose: () => void }>) {
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  /** Enter was pressed before the results of what is typed had come. */
  const [isWaiting, setWaiting] = useState(false);
  const { found, total, isCurrent } = useFound(typed);
  const chosen = found[Math.min(active, found.length - 1)];
  const run = (one: Found) => {
    onClose();
    one.run();
  };
  if (isWaiting && isCurrent) {
    setWaiting(false);
    if (chosen !== undefined) queueMicrotask(() => run(chosen));
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + 8,
      PageUp: active - 8,
    };
    const next = moves[event.key];
    if (next !== undefined) {
      event.preventDefault();
      setActive(Math.max(0, Math.min(found.length - 1, next)));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (!isCurrent) setWaiting(true);
      else if (chosen !== undefined) run(chosen);
    }
  };
  return (
    <>
      <div className={styles.field}>
        <Search aria-hidden />
        <input
          className={styles.input}
          type="text"
          role="combobox"
          aria-label="Search call, plate, VIN, complaint, agency, screen or command"
          aria-expanded
          aria-controls="palette-results"
          aria-activedescendant={chosen?.key}
          placeholder="Call, plate, VIN, complaint, agency, screen or command"
          value={typed}
          maxLength={200}
          spellCheck={false}
          autoFocus
          onChange={(event) => {
            setTyped(event.target.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
        />
        <kbd>Esc</kbd>
      </div>
      <PaletteResults
        found={found}
        total={total}
        active={chosen?.key}
        onRun={run}
        emptyText={isCurrent ? `Nothing is found for “${typed}”.` : 'Searching'}
      />
    </>
  );
}
