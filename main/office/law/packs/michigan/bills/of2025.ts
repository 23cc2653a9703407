import type { BillData } from '../../../engine/bill';

const standing = 'Introduced in the session of 2025-2026; its course was not found.';

/** The open bills of 2025. */
export const of2025: BillData[] = [
  {
    id: 'HB 5147',
    name: 'House Bill 5147 of 2025: license of towing agencies (Chapter IIA)',
    status: 'open',
    standing,
    introduced: null,
    source: 'Text of the bill',
    mark: 'S',
    changes: [
      {
        rule: null,
        title: 'License',
        text: 'A towing agency is licensed by the Department of Licensing and Regulatory Affairs and makes disclosures.',
        amount: null,
        unit: null,
      },
      { rule: null, title: 'Records', text: 'A towing agency keeps its records for 5 years.', amount: 5, unit: 'years' },
    ],
  },
  {
    id: 'MIB00027967',
    name: 'House bill of 2025 on sections 252 and 676, successor of HB 6062',
    status: 'open',
    standing,
    introduced: null,
    source: 'fastdemocracy summary MIB00027967; the number of the bill is not shown',
    mark: 'S2',
    changes: [
      {
        rule: 'MI-20',
        title: 'State mails the notice sooner',
        text: 'The Department of State mails its notice within 3 days of the LEIN entry instead of 7.',
        amount: 3,
        unit: 'calendar_days',
      },
      {
        rule: null,
        title: 'Release within 30 minutes',
        text: 'A vehicle is released within 30 minutes of the request in business hours, and no waiver may be forced.',
        amount: null,
        unit: null,
      },
      { rule: null, title: 'Limits by weight', text: 'Fees are limited by the weight of the vehicle.', amount: null, unit: null },
    ],
  },
  {
    id: 'MIB00028571',
    name: 'House bill of 2025 on section 252a',
    status: 'open',
    standing,
    introduced: null,
    source: 'fastdemocracy summary MIB00028571',
    mark: 'S2',
    changes: [
      {
        rule: 'MI-41',
        title: 'Release for disposition',
        text: 'The Department of State releases the vehicle for disposition not later than 45 days after the LEIN entry.',
        amount: 45,
        unit: 'calendar_days',
      },
      { rule: 'MI-30', title: 'Inspection', text: 'The fee of an inspection is at most $75.', amount: 75, unit: 'dollars' },
      {
        rule: 'MI-29-FEE',
        title: 'Fee waived',
        text: 'The fee is waived for owners in poverty or with Medicaid.',
        amount: null,
        unit: null,
      },
    ],
  },
];
