import type { TowType } from '../../../preload/contract/law';
import type { Story } from './story';

/** How far a vehicle's story is told, if its age allows: `asFar` to a sale, the others stop or turn off earlier. */
export type Fate =
  | 'new' // towed, nothing recorded yet
  | 'told' // the police know of the tow
  | 'reported' // a crash vehicle, released by the police and not fetched
  | 'lein'
  | 'noticed'
  | 'petitioned'
  | 'released'
  | 'releaseReceived' // the state's release (TR-52L) is in hand
  | 'advertised'
  | 'sold'
  | 'scrapped'
  | 'transferred';

const order: readonly Fate[] = ['new', 'told', 'reported', 'lein', 'noticed', 'petitioned', 'releaseReceived', 'advertised', 'sold'];
const reaches = (fate: Fate, step: Fate): boolean => {
  const at = order.indexOf(fate);
  return at === -1 || at >= order.indexOf(step);
};

const officer = (story: Story): string => `Desk officer ${story.random.whole(1, 9)}`;

/** Told by telephone before the removal, as the law wants it, or a while after; in writing once the story goes on. */
const tellPolice = (story: Story, fate: Fate): void => {
  const how = fate === 'told' ? 'phone' : story.random.pick(['email', 'email', 'fax']);
  const least = story.random.chance(0.6) ? -25 : 5;
  story.minutes('police_notified', least, least + 20, { data: { how, officer: officer(story) } });
};
const enterLein = (story: Story, least: number, most: number): void => {
  story.minutes('register_entered', least, most, { data: { number: `L${story.random.digits(7)}`, officer: officer(story) } });
};
const mailNotice = (story: Story): void => {
  story.days('state_notice_mailed', 2, 6, { data: { source: story.random.pick(['website', 'website', 'paper']) } });
};
const giveBack = (story: Story, least: number, most: number): void => {
  story.officeHours('released', least, most, {
    data: {
      to: 'Registered owner',
      authority: 'owner',
      idNumber: 'PRACTICE',
      titleSeen: true,
      paidCents: story.random.whole(18, 60) * 1_000,
    },
  });
};
const reportDisposition = (story: Story): void => {
  story.officeHours('disposition_reported', 1, 3, { data: { confirmation: `D${story.random.digits(6)}` } });
};
const remitFee = (story: Story): void => {
  story.officeHours('fee_remitted', 1, 4, {
    data: { what: 'abandoned_fee', confirmation: `F${story.random.digits(6)}`, amountCents: 2_500 },
  });
};

function endWith(story: Story, fate: Fate): void {
  if (!reaches(fate, 'releaseReceived')) return;
  story.days('state_release_requested', 25, 27, { data: { how: 'mail' } });
  story.days('state_release_received', 2, 7, { data: { form: 'TR-52L', number: `R${story.random.digits(6)}` } });
  if (fate === 'releaseReceived')
    story.officeHours('owner_searched', 1, 2, { data: { owner: 'unknown', reason: 'No record under the VIN' } });
  if (fate === 'advertised') return story.sale(null);
  if (fate === 'sold') {
    const priceCents = story.random.whole(30, 240) * 1_000;
    story.sale('sold', { data: { priceCents, buyer: `Bidder ${story.random.whole(1, 40)}`, coversCosts: priceCents > 150_000 } });
  }
  if (fate === 'scrapped')
    story.sale('scrapped', { data: { processor: 'Practice Metal Processors', certificate: 'TR-208', priceCents: 32_500 } });
  if (fate === 'transferred') story.sale('transferred', { data: { to: 'Practice Yard Towing' } });
  if (fate === 'sold' || fate === 'scrapped' || fate === 'transferred') reportDisposition(story);
}

function abandoned(story: Story, fate: Fate): void {
  if (!reaches(fate, 'noticed')) return;
  mailNotice(story);
  if (fate === 'released') {
    giveBack(story, 3, 12);
    return remitFee(story);
  }
  if (fate === 'petitioned') {
    story.officeHours('petition_filed', 8, 14, { data: { court: '67th District Court', petitioner: 'owner', bondCents: 62_500 } });
    story.officeHours('hearing_decided', 12, 24, { data: { outcome: 'complied', order: `PY-${story.random.digits(4)}` } });
    return;
  }
  endWith(story, fate);
}

const tracks: Readonly<Record<TowType, (story: Story, fate: Fate) => void>> = {
  private_property: (story, fate) => {
    if (!reaches(fate, 'told')) return;
    tellPolice(story, fate);
    if (!reaches(fate, 'lein')) return;
    enterLein(story, 60, 1400);
    abandoned(story, fate);
  },
  public_abandoned: (story, fate) => {
    if (!reaches(fate, 'lein')) return;
    enterLein(story, 60, 1600);
    abandoned(story, fate);
  },
  police_impound: (story, fate) => {
    if (fate === 'released') return giveBack(story, 1, 5);
    if (!reaches(fate, 'lein')) return;
    enterLein(story, 7 * 1440, 8 * 1440);
    abandoned(story, fate);
  },
  crash: (story, fate) => {
    if (!reaches(fate, 'told')) return;
    story.officeHours('police_released', 2, 6, { data: { officer: officer(story), reference: `PR-${story.random.digits(4)}` } });
    if (fate === 'released') return giveBack(story, 2, 9);
    if (!reaches(fate, 'reported')) return;
    story.officeHours('abandonment_reported', 21, 28, { data: { how: 'email', officer: officer(story) } });
    if (!reaches(fate, 'lein')) return;
    enterLein(story, 120, 1300);
    abandoned(story, fate);
  },
  hold: (story, fate) => {
    story.minutes('hold_placed', 5, 90, {
      data: { agency: story.agencyName, caseNumber: `PY-${story.random.digits(5)}` },
      note: 'Evidence',
    });
    if (!reaches(fate, 'told')) return;
    story.officeHours('police_released', 9, 20, { data: { officer: officer(story) } });
    if (fate === 'released') giveBack(story, 1, 6);
  },
  scrap_registered: (story, fate) => {
    if (!reaches(fate, 'lein')) return;
    enterLein(story, 60, 1300);
    if (!reaches(fate, 'noticed')) return;
    mailNotice(story);
    if (fate !== 'scrapped') return;
    story.days('state_release_received', 24, 32, { data: { form: 'scrap_release' } });
    story.officeHours('scrapped', 2, 8, { data: { processor: 'Practice Metal Processors', certificate: 'TR-208', priceCents: 28_000 } });
  },
  scrap_unregistered: (story, fate) => {
    if (!reaches(fate, 'lein')) return;
    enterLein(story, 60, 1300);
    if (fate !== 'scrapped') return;
    story.days('state_release_received', 1, 3, { data: { form: 'scrap_release' } });
    story.officeHours('scrapped', 2, 8, { data: { processor: 'Practice Metal Processors', certificate: 'TR-208', priceCents: 24_500 } });
  },
  owner_request: (story, fate) => {
    if (fate === 'released') giveBack(story, 1, 9);
  },
};

/** Tells the story of one vehicle by the track of its tow type. */
export function tellStory(story: Story, towType: TowType, fate: Fate): void {
  tracks[towType](story, fate);
}
