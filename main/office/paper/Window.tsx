import type { ReactNode } from 'react';
import { emsOf } from './address';

/** Points of height that are always behind the window of a #10 envelope when the sheet is folded at the ticks. */
const windowPoints = 42.5;

/**
 * An address where the window of a #10 envelope shows it, wherever the sheet slides: 1.00 to 4.25 in from the left and 2.63 to 3.27 in
 * from the top, with an eighth of an inch to spare; and the ticks at which the sheet is folded.
 */
export function WindowAddress({
  lines,
  offset = { x: 0, y: 0 },
}: Readonly<{ lines: readonly string[]; offset?: WindowOffset }>): ReactNode {
  const leading = Math.min(11.5, windowPoints / Math.max(lines.length, 1));
  const longest = Math.max(...lines.map(emsOf), 1);
  const size = Math.min(leading * 0.92, 10, 224 / longest);
  return (
    <>
      <div
        className="window"
        style={{
          marginLeft: `${offset.x}mm`,
          marginTop: `${offset.y}mm`,
          fontSize: `${size.toFixed(2)}pt`,
          lineHeight: `${leading.toFixed(2)}pt`,
        }}
      >
        {lines.map((line, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- printed once, never reordered
          <div key={index} dir="auto">
            {line}
          </div>
        ))}
      </div>
      <div className="fold" style={{ top: '3.9in' }} />
      <div className="fold" style={{ top: '7.45in' }} />
    </>
  );
}

/** Millimetres by which this printer sets too far left (x) or too high (y). */
export type WindowOffset = Readonly<{ x: number; y: number }>;
