import styles from './page.module.css';

type PageProps = Readonly<{
  title: React.ReactNode;
  sub?: React.ReactNode;
  /** Buttons at the right of the title; the primary one last. */
  actions?: React.ReactNode;
  children: React.ReactNode;
  /** The page's content scrolls as a whole; leave it out where a list inside scrolls. */
  scrolls?: boolean;
}>;

/** A screen: its title, what stands beside it, and the content below, which fills the rest. */
export function Page({ title, sub, actions, children, scrolls = false }: PageProps) {
  return (
    <main className={styles.page} id="content" tabIndex={-1}>
      <div className={styles.head}>
        <div className={styles.titles}>
          <h1>{title}</h1>
          {sub !== undefined && <div className={styles.sub}>{sub}</div>}
        </div>
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </div>
      <div className={scrolls ? styles.scrolling : styles.content}>{children}</div>
    </main>
  );
}
