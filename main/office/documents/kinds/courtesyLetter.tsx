import type { ReactNode } from 'react';
import { Problem } from '../../../../preload/contract/problem';
import { Page } from '../../paper/Page';
import { Signatures } from '../../paper/Signatures';
import { WindowAddress, type WindowOffset } from '../../paper/Window';
import { addressLines } from '../../paper/address';
import { paperText } from '../../paper/text';
import type { DocumentCase } from '../documentCase';
import { type DocumentKind, always } from '../kind';
import { lein, policeTold, towed } from '../sample/events';
import { vehicleFacts, type VehicleFacts, VehicleSection } from '../vehicle';
import type { Stamp } from '../words';

type LetterRole = 'owner' | 'lienholder';

type LetterContent = Readonly<{ facts: VehicleFacts; address: readonly string[]; agencyPhone: string | null }>;

/** Throws NO_PARTY while the office does not know to whom it would write. */
function letterContent(file: DocumentCase, role: LetterRole): LetterContent {
  const { party } = file;
  const address = party === null ? [] : addressLines(party.name, party.address);
  if (address.length < 2)
    throw new Problem(
      'NO_PARTY',
      `Name and address of the ${role} are not recorded, so there is nobody to write to. Nothing was made. Enter them on the vehicle first.`,
    );
  return { facts: vehicleFacts(file), address, agencyPhone: file.agency?.phone ?? null };
}

/** A courtesy letter to the owner or to the lienholder, for a #10 window envelope. */
function PartyLetter({ content, stamp, offset }: Readonly<{ content: LetterContent; stamp: Stamp; offset: WindowOffset }>): ReactNode {
  const { letterhead, words } = stamp;
  const office = [letterhead.phone && `telephone ${letterhead.phone}`, letterhead.email].filter(Boolean).join(', ');
  return (
    <Page letterhead={letterhead} form="Courtesy letter" footnote={words.footnote} reference={stamp.reference}>
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
    </Page>
  );
}

/** A courtesy letter by its title and wording: to whom it goes says the rest. */
export const courtesyLetter = (role: LetterRole, { title, usual }: Pick<DocumentKind, 'title' | 'usual'>): DocumentKind => ({
  title,
  usual,
  audience: role,
  isOffered: always,
  make: (file) => {
    const content = letterContent(file, role);
    return { content, pages: 1, body: (stamp, { offset }) => <PartyLetter content={content} stamp={stamp} offset={offset} /> };
  },
  sample: { towType: 'private_property', events: [towed, policeTold, lein], now: '2026-11-04T15:00:00.000Z' },
});
