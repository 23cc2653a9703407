import { CircleAlert, CircleCheck, Info, X } from 'lucide-react';
import { Button } from './button';
import { classes } from './classes';
import { dismissToast, useToasts, type Toast } from './toast';
import styles from './toaster.module.css';

const icons = { done: CircleCheck, bad: CircleAlert, note: Info } as const;

function ToastNote({ toast }: Readonly<{ toast: Toast }>) {
  const Icon = icons[toast.tone];
  return (
    <div className={classes(styles.toast, styles[toast.tone])} role={toast.tone === 'bad' ? 'alert' : 'status'}>
      <Icon aria-hidden />
      <div className={styles.text}>
        {toast.message}
        {toast.detail !== undefined && <small>{toast.detail}</small>}
      </div>
      {toast.action !== undefined && (
        <Button
          size="small"
          onPress={() => {
            toast.action?.run();
            dismissToast(toast.key);
          }}
        >
          {toast.action.label}
        </Button>
      )}
      <Button look="quiet" size="small" icon={X} aria-label="Dismiss" onPress={() => dismissToast(toast.key)} />
    </div>
  );
}

/** The messages at the lower left, where they cover no button of a screen or dialog; newest last. */
export function Toaster() {
  return (
    <section className={styles.region} aria-label="Messages">
      {useToasts().map((toast) => (
        <ToastNote key={toast.key} toast={toast} />
      ))}
    </section>
  );
}
