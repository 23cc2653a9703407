import { evidenceKinds, type EvidenceKind } from '../../../preload/contract/evidence';

/** What a file proves, as the clerk names it. */
export const evidenceKindWords: Readonly<Record<EvidenceKind, string>> = {
  photo: 'Photograph',
  fax_confirmation: 'Fax confirmation',
  mail_receipt: 'Mail receipt',
  return_receipt: 'Return receipt',
  hand_receipt: 'Receipt of a paper handed over',
  proof_of_publication: 'Proof of publication',
  tr52l: 'TR-52L',
  tr208: 'TR-208',
  title: 'Title',
  police_report: 'Police report',
  other: 'Other',
};

export const evidenceKindChoices = evidenceKinds.map((value) => ({ value, label: evidenceKindWords[value] }));

/** The files a picker offers; the office looks at the bytes, not at the name. */
export const evidenceFileTypes = ['application/pdf', 'image/png', 'image/jpeg', 'image/gif', 'image/webp'];
