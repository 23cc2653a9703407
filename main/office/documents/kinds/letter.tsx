import type { ReactNode } from 'react';
import type { LetterContent } from '../content/letter';
import { Sheet } from '../../paper/Sheet';
import { Signatures } from '../../paper/Signatures';
import type { Stamp } from '../stamp';
import { VehicleSection } from '../Vehicle';
import { WindowAddress, type WindowOffset } from '../../paper/Window';
import { paperText } from '../../paper/text';

/** A courtesy letter to the owner or to the lienholder, for a #10 window envelope. */
export function PartyLetter({
  content,
  stamp,
  offset,
}: Readonly<{ content: LetterContent; stamp: Stamp; offset: WindowOffset }>): ReactNode {
  const { letterhead, words } = stamp;
  const office = [letterhead.phone && `telephone ${letterhead.phone}`, letterhead.email].filter(Boolean).join(', ');
  return (
    <Sheet letterhead={letterhead} form="Courtesy letter" footnote={words.footnote} reference={stamp.reference}>
      <div className="day">{stamp.preparedOn}</div>
      <WindowAddress lines={content.address} offset={offset} />
      <div className="letter">
        <h1>{words.title}</h1>
        <p className="text">{words.lead}</p>
        <VehicleSection facts={content.facts} />
        <p className="text">
          {paperText(
            `The vehicle is held at ${content.facts.heldAt ?? 'the yard'}. The police agency is ${content.facts.agencyName ?? 'not recorded'}.`,
            300,
          )}
        </p>
        <p className="text">{paperText(`Questions: ${office === '' ? 'at the yard' : office}.`, 160)}</p>
      </div>
      <Signatures signatory={letterhead.signatory} preparedOn={stamp.preparedOn} />
    </Sheet>
  );
}
