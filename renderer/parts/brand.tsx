import styles from './brand.module.css';

/** The program's sign, large, with what the screen is beside it. */
export const Brand = ({ children }: Readonly<{ children: React.ReactNode }>) => (
  <div className={styles.brand}>
    <div className={styles.mark} aria-hidden>
      iT
    </div>
    <div>{children}</div>
  </div>
);
