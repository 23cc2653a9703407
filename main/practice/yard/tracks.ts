import type { TowType } from '../../../preload/contract/law';
import type { Story } from './story';

/** How far a vehicle's story is told, if its age allows: `asFar` to a sale, the others stop or turn off earlier. */
export type Fate =
  | 'new' // towed, nothing recorded yet
  | 'told' // the police know of the tow
  | 'lein'
  | 'noticed'
  | 'petitioned'
  | 'released'
  | 'releaseReceived' // the state's release (TR-52L) is in hand
  | 'advertised'
  | 'sold'
  | 'scrapped'
  | 'transferred';

const order: readonly Fate[] = ['new', 'told', 'lein', 'noticed', 'petitioned', 'releaseReceived', 'advertised', 'sold'];
const reaches = (fate: Fate, step: Fate): boolean => {
  const at = order.indexOf(fate);
  return at === -1 || at >= order.indexOf(step);
};

const tellPolice = (story: Story): void => {
  story.minutes('police_notified', 2, 45, {
    data: { agency: story.agencyName, method: 'phone', spokeWith: `Desk officer ${story.random.whole(1, 9)}` },
  });
};
const enterLein = (story: Story, least: number, most: number): void => {
  story.minutes('lein_entered', least, most, { data: { number: `L${story.random.digits(7)}` } });
};
const mailNotice = (story: Story): void => story.days('state_notice_mailed', 2, 6, { data: { form: 'TR-52E' } });
const giveBack = (story: Story, least: number, most: number): void => {
  story.officeHours('released', least, most, { data: { to: 'Registered owner', reason: 'Owner Redeemed' } });
};

function endWith(story: Story, fate: Fate): void {
  if (!reaches(fate, 'releaseReceived')) return;
  story.days('state_release_received', 24, 32, { data: { form: 'TR-52L' } });
  if (fate === 'sold')
    story.sale('sold', { data: { priceCents: story.random.whole(3, 24) * 10_000, buyer: `Bidder ${story.random.whole(1, 40)}` } });
  if (fate === 'scrapped') story.sale('scrapped', { data: { scrapYard: 'Practice Metal Processors', valueCents: 32_500 } });
  if (fate === 'transferred') story.sale('transferred', { data: { to: 'Practice Yard Towing', reason: 'No bidders' } });
  if (fate === 'advertised') story.days('ad_published', 3, 6, { data: { newspaper: 'Practice County Press' } });
}

function abandoned(story: Story, fate: Fate): void {
  if (!reaches(fate, 'noticed')) return;
  mailNotice(story);
  if (fate === 'released') return giveBack(story, 3, 12);
  if (fate === 'petitioned') {
    story.officeHours('petition_filed', 8, 15, { data: { court: '67th District Court', bondPaid: true } });
    story.officeHours('hearing_decided', 12, 24, { data: { outcome: 'complied' } });
    return;
  }
  endWith(story, fate);
}

const tracks: Readonly<Record<TowType, (story: Story, fate: Fate) => void>> = {
  private_property: (story, fate) => {
    if (!reaches(fate, 'told')) return;
    tellPolice(story);
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
    story.officeHours('police_released', 2, 6, { data: { agency: story.agencyName } });
    if (fate === 'released') return giveBack(story, 2, 9);
    if (!reaches(fate, 'lein')) return;
    story.officeHours('abandonment_reported', 21, 28, { data: { agency: story.agencyName, method: 'email' } });
    enterLein(story, 120, 1300);
    abandoned(story, fate);
  },
  hold: (story, fate) => {
    story.minutes('hold_placed', 5, 90, {
      data: { agency: story.agencyName, caseNumber: `PY-${story.random.digits(5)}` },
      note: 'Evidence',
    });
    if (!reaches(fate, 'told')) return;
    story.officeHours('police_released', 9, 20, { data: { agency: story.agencyName } });
    if (fate === 'released') giveBack(story, 1, 6);
  },
  scrap_registered: (story, fate) => {
    if (!reaches(fate, 'lein')) return;
    enterLein(story, 60, 1300);
    if (!reaches(fate, 'noticed')) return;
    mailNotice(story);
    if (fate !== 'scrapped') return;
    story.days('state_release_received', 24, 32, { data: { form: 'TR-208' } });
    story.officeHours('scrapped', 2, 8, { data: { scrapYard: 'Practice Metal Processors', valueCents: 28_000 } });
  },
  scrap_unregistered: (story, fate) => {
    if (!reaches(fate, 'lein')) return;
    enterLein(story, 60, 1300);
    if (fate !== 'scrapped') return;
    story.days('state_release_received', 1, 3, { data: { form: 'TR-208' } });
    story.officeHours('scrapped', 2, 8, { data: { scrapYard: 'Practice Metal Processors', valueCents: 24_500 } });
  },
  owner_request: (story, fate) => {
    if (fate === 'released') giveBack(story, 1, 9);
  },
};

/** Tells the story of one vehicle by the track of its tow type. */
export function tellStory(story: Story, towType: TowType, fate: Fate): void {
  tracks[towType](story, fate);
}
