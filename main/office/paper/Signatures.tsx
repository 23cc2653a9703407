import type { ReactNode } from 'react';
import { paperText } from './text';

/** Signature of the custodian, with the name below the line and the day the paper was made. */
export function Signatures({
  signatory,
  preparedOn,
  other,
}: Readonly<{ signatory: string; preparedOn: string; other?: string }>): ReactNode {
  return (
    <div className="signatures">
      <div className="sign">
        <div>Signature</div>
        <div>
          <b dir="auto">{paperText(signatory, 60)}</b>For the custodian
        </div>
        <div>
          <b>{preparedOn}</b>Date prepared
        </div>
      </div>
      {other !== undefined && (
        <div className="sign">
          <div>Signature</div>
          <div>{other}</div>
          <div>Date</div>
        </div>
      )}
    </div>
  );
}
