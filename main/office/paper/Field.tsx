import type { ReactNode } from 'react';
import { columnsOf, paperText } from './text';

type FieldProps = Readonly<{
  label: string;
  value: string | null | undefined;
  /** Columns of the twelve-column grid. */
  span: number;
  /** The most text that is printed, in columns. */
  max?: number;
  /** Lines before the rest is hidden behind an ellipsis. */
  lines?: number;
  strong?: boolean;
  mono?: boolean;
  absent?: string;
}>;

/** A labelled box of a form. Long values shrink, then wrap, then are cut with a mark; they never push the next box away. */
export function Field({ label, value, span, max = 120, lines = 2, strong, mono, absent = 'Not recorded' }: FieldProps): ReactNode {
  const text = value == null ? '' : paperText(value, max);
  const tight = columnsOf(text) > span * (mono ? 5 : 6) * lines * 0.75;
  const classes = ['value', strong && 'strong', mono && 'mono', tight && 'tight', text === '' && 'absent'].filter(Boolean).join(' ');
  return (
    <div className="field" style={{ gridColumn: `span ${span}` }}>
      <dt>{label}</dt>
      <dd className={classes} dir="auto" style={{ WebkitLineClamp: lines }}>
        {text === '' ? absent : text}
      </dd>
    </div>
  );
}

/** A group of boxes under a heading. */
export function Section({ title, children }: Readonly<{ title: string; children: ReactNode }>): ReactNode {
  return (
    <section>
      <h2>{title}</h2>
      <dl className="grid">{children}</dl>
    </section>
  );
}

/** Boxes to be filled in by hand. */
export function Blank({ label, span }: Readonly<{ label: string; span: number }>): ReactNode {
  return (
    <div className="field blank" style={{ gridColumn: `span ${span}` }}>
      <dt>{label}</dt>
      <dd>&nbsp;</dd>
    </div>
  );
}
