import type { Pack } from '../../engine/pack';

/** The rule behind each gate, and what only Michigan says of it. */
export const gates: Pack['gates'] = {
  GONE: { role: 'disposition_report' },
  NOT_ABANDONED: {
    role: 'not_abandoned',
    text: "A vehicle towed at its owner's request is not an abandoned vehicle; it cannot be sold under this law.",
  },
  HOLD: { role: 'hold' },
  POLICE_RELEASE: { role: 'hold', text: 'The police release of the crash vehicle is not recorded.' },
  REGISTER: { role: 'register_entry', text: 'The LEIN entry is not recorded.' },
  REGISTER_EARLY: {
    role: 'abandonment_report',
    text: 'The LEIN entry of {enteredAt} was made before day {reportDays} after the police release ({enteredFrom}); nobody has confirmed that it stands.',
  },
  PETITION: { role: 'hearing' },
  OUTCOME_UNKNOWN: { role: 'redemption_after_decision' },
  COURT_RELEASE: { role: 'court_release' },
  NOTICE_UNKNOWN: { role: 'sale_gate' },
  NOTICE_DAYS: { role: 'sale_gate' },
  HEARING_DAYS: { role: 'sale_gate' },
  STATE_RELEASE: { role: 'state_release', text: 'The TR-52L (release for disposition) is not in hand.' },
  AD: { role: 'ad' },
  AD_OTHER_SALE: { role: 'ad' },
  AD_DAYS: { role: 'ad_days' },
  SCRAP_AGE: { role: 'scrap_age' },
  SCRAP_CONDITION: { role: 'scrap_age' },
  SCRAP_PHOTOGRAPHS: { role: 'scrap_photographs' },
  SCRAP_FORM: { role: 'scrap_form', text: 'The scrap release form is not in hand.' },
};

/** What only Michigan calls by its name: the police register LEIN, the TOP, the forms of the Department of State. */
export const words: Pack['words'] = {
  moments: {
    policeToldInWriting: 'the TOP in writing',
    registerEntered: 'the LEIN entry',
    stateReleaseRequested: 'the TR-52LR',
  },
  notApplicable: {
    not_entered: 'The vehicle is already entered in LEIN.',
    plate_of_state:
      'The plate is of another state: the state notifies owners of Michigan record only. The police may send a courtesy notice.',
    fee_not_by_court:
      "After the court's decision the court forwards the $25 of the fee (MCL 257.252f(3)(a)): the yard does not remit them again.",
  },
};

/** Forms by which the state lets a vehicle go: the bill of sale, and the one for scrap under 252b. */
export const releaseForms: Pack['releaseForms'] = {
  'TR-52L': { name: 'a TR-52L', sale: 'auction' },
  scrap_release: { name: 'a scrap release form', sale: 'scrap' },
};
