import { X } from 'lucide-react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from './button';
import { classes } from './classes';
import styles from './dialog.module.css';

type DialogProps = Readonly<{
  title: React.ReactNode;
  isOpen: boolean;
  onClose: () => void;
  children: React.ReactNode;
  width?: 'narrow' | 'normal' | 'wide';
  /** False while something typed would be lost by a click beside it. */
  dismissable?: boolean;
}>;

/** A modal dialog. Escape and the cross close it; focus goes back to where it came from. */
export function Dialog({ title, isOpen, onClose, children, width = 'normal', dismissable = true }: DialogProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      isDismissable={dismissable}
      className={styles.scrim ?? ''}
    >
      <Modal className={classes(styles.modal, styles[width])}>
        <AriaDialog className={styles.dialog ?? ''}>
          <div className={styles.head}>
            <Heading slot="title" className={styles.title ?? ''}>
              {title}
            </Heading>
            <Button look="quiet" size="small" icon={X} aria-label="Close" onPress={onClose} />
          </div>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** The part of a dialog that scrolls when it is long. */
export const DialogBody = ({ children }: Readonly<{ children: React.ReactNode }>) => <div className={styles.body}>{children}</div>;

/** A dialog's buttons, at its lower right: the one that does it first from the right, Cancel beside it. `aside` stands at its lower left: a sum, or another way. */
export const DialogFoot = ({ children, aside }: Readonly<{ children: React.ReactNode; aside?: React.ReactNode }>) => (
  <div className={styles.foot}>
    {aside !== undefined && <div className={styles.aside}>{aside}</div>}
    {children}
  </div>
);
