import type { ReactNode } from 'react';
import { WindowAddress, type WindowOffset } from '../../paper/Window';

const ticks = Array.from({ length: 21 }, (_, index) => index - 10);

/** The window of a #10 envelope on paper: an address, the box that always shows, and millimetre ticks to read the offset from. */
export function AlignmentPage({ offset }: Readonly<{ offset: WindowOffset }>): ReactNode {
  return (
    <div className="sheet">
      <h1>Alignment of the envelope window</h1>
      <p className="text">
        Fold at the two ticks on the left edge, put the sheet into a #10 window envelope and tap it down, left and right. The whole address
        must stay in view. If it does not, read from the ticks how many millimetres it must move, and enter them in Settings, Notices.
      </p>
      <p className="text">{`Offsets now: right ${offset.x} mm, down ${offset.y} mm.`}</p>
      <WindowAddress
        lines={[
          'PAT EXAMPLE',
          '12 ELM STREET APT 4',
          'THIRD LINE OF SIX',
          'FOURTH LINE OF SIX',
          'FIFTH LINE OF SIX',
          'FLINT MI 48503-1234',
        ]}
        offset={offset}
      />
      <div className="safe" />
      {ticks.map((tick) => (
        <div
          key={`x${tick}`}
          className="tick"
          style={{ left: `calc(1in + ${tick}mm)`, top: '2.45in', width: '0.5pt', height: tick % 5 === 0 ? '0.12in' : '0.07in' }}
        />
      ))}
      {ticks.map((tick) => (
        <div
          key={`y${tick}`}
          className="tick"
          style={{ left: '4.35in', top: `calc(2.63in + ${tick}mm)`, height: '0.5pt', width: tick % 5 === 0 ? '0.12in' : '0.07in' }}
        />
      ))}
    </div>
  );
}

export const alignmentStyle = `
.safe { position: absolute; left: 1in; top: 2.63in; width: 3.25in; height: 0.64in; border: 0.5pt dashed #000; }
.tick { position: absolute; background: #000; }
`;
