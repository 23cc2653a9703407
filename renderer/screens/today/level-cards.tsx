import { Group, ToggleButton } from 'react-aria-components';
import { levels, type Level } from '../../../preload/contract/law';
import { formatCountdown } from '../../format/countdown';
import { formatCount } from '../../format/money';
import { formatNear } from '../../format/moment';
import { LevelTag, Toned, toneOf } from '../../parts/tag';
import styles from './today.module.css';

type LevelCardsProps = Readonly<{
  counts: Readonly<Record<Level, number>>;
  nearest: Readonly<Record<Level, string | null>>;
  now: string;
  only: Level | undefined;
  onOnly: (level: Level | undefined) => void;
}>;

function meaningOf(level: Level, count: number, nearest: string | null, now: string): string {
  if (count === 0) return level === 'WAIT' ? 'on nobody' : 'none';
  if (level === 'WAIT') return 'on police, state or owner';
  if (nearest === null) return 'no fixed time';
  const isPast = Date.parse(nearest) < Date.parse(now);
  return isPast ? `oldest ${formatCountdown(nearest, now)}` : `next ${formatNear(nearest, now)}`;
}

/** How much of each level there is; pressing one shows only its rows. */
export function LevelCards({ counts, nearest, now, only, onOnly }: LevelCardsProps) {
  return (
    <Group className={styles.levels ?? ''} aria-label="Levels">
      {levels.map((level) => (
        <ToggleButton
          key={level}
          className={styles.level ?? ''}
          isSelected={only === level}
          onChange={(selected) => onOnly(selected ? level : undefined)}
        >
          <span className={styles.number}>
            <Toned tone={toneOf(level)}>{formatCount(counts[level])}</Toned>
          </span>
          <span className={styles.meaning}>
            <LevelTag level={level} />
            <small>{meaningOf(level, counts[level], nearest[level], now)}</small>
          </span>
        </ToggleButton>
      ))}
    </Group>
  );
}
