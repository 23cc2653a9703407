import { hrefOf } from '../../../../data/place';
import { Tag } from '../../../../parts/tag';
import type { OwnWords, Wording } from './own-words';
import styles from './wording.module.css';

type DocumentListProps = Readonly<{ wordings: readonly Wording[]; shown: string; own: OwnWords }>;

/** The letterhead and every document with a wording; those the office words itself say so. */
export function DocumentList({ wordings, shown, own }: DocumentListProps) {
  return (
    <nav className={styles.list} aria-label="Documents">
      <a href={hrefOf('/settings/wording?of=letterhead')} aria-current={shown === 'letterhead' ? 'page' : undefined}>
        Letterhead and logo
      </a>
      {wordings.map(({ kind, title }) => (
        <a key={kind} href={hrefOf(`/settings/wording?of=${kind}`)} aria-current={shown === kind ? 'page' : undefined}>
          {title}
          {own[kind] !== undefined && <Tag tone="wait">own</Tag>}
        </a>
      ))}
    </nav>
  );
}
