import type { Pack } from '../../engine/pack';

/** The wording as delivered; the setting `notices.wording` replaces any of it. A change makes new documents differ, never one already made. */
export const papers: Pack['papers'] = {
  TOP: {
    title: 'Notice of vehicle removed from private property',
    lead: 'To the law enforcement agency named below, for entry in LEIN.',
    citation: 'MCL 257.252a(10)',
    mark: 'S2',
    footnote: 'This is a notification of a vehicle removed from private property under {citation}.',
    note: 'Since 2018 PA 347 the private-property route is (10), where older forms print (9).',
  },
  ABANDONMENT_REPORT: {
    title: 'Report of abandoned vehicle',
    lead: 'The vehicle below was released by the agency and has not been redeemed. The custodian reports it as abandoned and asks for its entry in LEIN.',
    citation: 'MCL 257.252d(6)',
    mark: 'S',
    footnote: 'Report of the custodian not less than 20 and not more than 30 days after the release, under {citation}.',
  },
  TR52LR: {
    title: 'Data sheet for the request of a TR-52L (TR-52LR)',
    lead: 'For the Department of State: the release for disposition of this vehicle was not provided by the police agency.',
    citation: 'MCL 257.252g(6)',
    mark: 'K',
    footnote: 'Data for form TR-52LR, request under {citation}. The form itself is signed and sent on its own paper or through e-Services.',
  },
  RELEASE: {
    title: 'Notice of release',
    lead: 'The vehicle below has left the custody of the custodian. Please cancel its LEIN entry.',
    citation: 'MCL 257.252g(5)',
    mark: 'S',
    footnote: 'Report of the disposition of an impounded vehicle under {citation}.',
  },
  OWNER_LETTER: {
    title: 'Your vehicle is in our yard',
    lead: 'According to the records available to this office you are the registered or titled owner of the vehicle below. It was towed and is held at the yard named above. To redeem it, bring proof of ownership and photo identification and pay the towing and storage charges. Charges for storage grow each day.',
    citation: 'MCL 257.252a',
    mark: 'S',
    footnote:
      'This is a courtesy letter. The notice that starts the time for redemption and for a petition under {citation} is mailed by the Department of State (TR-52E).',
  },
  LIENHOLDER_LETTER: {
    title: 'A vehicle with your lien is in our yard',
    lead: 'According to the records available to this office you hold a security interest in the vehicle below. It was towed and is held at the yard named above. Inspection is possible during business hours. Charges for storage grow each day.',
    citation: 'MCL 257.252a',
    mark: 'S',
    footnote: 'This is a courtesy letter. The notice to the secured party under {citation} is mailed by the Department of State (TR-52E).',
  },
  AUCTION_NOTICE: {
    title: 'Public auction of an abandoned vehicle',
    lead: 'The vehicle below will be sold at public auction.',
    citation: 'MCL 257.252g',
    mark: 'S',
    footnote:
      'Public notice under {citation}. The vehicle is sold as it stands, without warranty. Terms: cash or certified funds on the day of the sale.',
  },
  SCRAP_PACK: {
    title: 'Certification for scrapping',
    lead: 'The custodian certifies that the vehicle below is to be scrapped, that the photographs attached show it as it stands, and that no hold and no open petition is known.',
    citation: 'MCL 257.252b',
    mark: 'S',
    footnote: 'Certification under {citation}. The certificate of scrapping (TR-208) is issued by the Department of State.',
  },
  PROCEEDS: {
    title: 'Distribution of proceeds',
    lead: 'The proceeds of the sale are applied in the order of the law.',
    citation: 'MCL 257.252g(2)',
    mark: 'S',
    footnote:
      'Distribution under {citation}. What is left goes to the Department of Treasury, unclaimed property, for the secured party and then the owner.',
  },
  HEARING: {
    title: 'Compliance sheet for the hearing',
    lead: 'Each step of the law for this vehicle, when it was due, when it was done, and by what it is shown.',
    citation: 'MCL 257.252f(2)',
    mark: 'S',
    footnote:
      'The burden of proof lies with the police agency, the towing agency, the custodian or the owner of the property ({citation}).',
  },
  NEWSPAPER_AD: {
    title: 'Notice of abandoned vehicle auction',
    lead: 'Pursuant to {citation} the following vehicles will be sold at public auction.',
    citation: 'MCL 257.252g',
    mark: 'S',
    footnote: 'Terms: cash or certified funds. Vehicles are sold as is.',
  },
  AUCTION_LIST: {
    title: 'Auction list',
    lead: 'Vehicles offered, in the order of the lots.',
    citation: 'MCL 257.252g',
    mark: 'S',
    footnote: 'Sale under {citation}. Each bid and price is written down on the day of the sale.',
  },
  MORNING_LIST: {
    title: 'Morning list',
    lead: 'What the law and the office ask for next, the most urgent first.',
    citation: '',
    mark: 'office',
    footnote: 'For the office only. Due moments are local time.',
  },
};
