import type { ReactNode } from 'react';
import { noticeTitles } from '../../../../preload/contract/notices';
import { packInForce, traitsOf } from '../../law/packs/inForce';
import { Problem } from '../../../../preload/contract/problem';
import { Field, Section } from '../../paper/Field';
import { Page } from '../../paper/Page';
import { Signatures } from '../../paper/Signatures';
import { inPages } from '../../paper/Table';
import { paperDay } from '../../paper/moments';
import { paperText } from '../../paper/text';
import { lastOf, told, type DocumentCase, type Photo } from '../documentCase';
import type { DocumentKind } from '../kind';
import { towed, policeTold, lein, event } from '../sample/events';
import { vehicleFacts, type VehicleFacts, AgencySection, VehicleSection } from '../vehicle';
import type { Stamp } from '../words';

type ScrapContent = Readonly<{
  facts: VehicleFacts;
  modelYear: string | null;
  inoperable: boolean;
  damageExceedsValue: boolean;
  releasedOn: string | null;
  processor: string | null;
  openHold: string | null;
  photos: readonly Photo[];
}>;

/** Throws NO_PHOTOGRAPHS with fewer photographs in the case file than the rule in force asks for. */
function scrapContent(file: DocumentCase): ScrapContent {
  const { row, photos } = file;
  const photographsNeeded = file.photographsNeeded();
  if (photos.length < photographsNeeded)
    throw new Problem(
      'NO_PHOTOGRAPHS',
      `The scrap pack needs ${photographsNeeded === 1 ? '1 photograph' : `${photographsNeeded} photographs`} of the vehicle, and the case file has ${photos.length}. Nothing was made. Add photographs (PNG or JPEG) first.`,
    );
  const release = file.events.findLast(({ type, data }) => type === 'state_release_received' && data?.['form'] === 'scrap_release');
  const isHeld = file.assessment.release.blocks.some(({ code }) => code === 'HOLD' || code === 'POLICE_RELEASE');
  return {
    facts: vehicleFacts(file),
    modelYear: row.modelYear === null ? null : String(row.modelYear),
    inoperable: row.inoperable === true,
    damageExceedsValue: row.damageExceedsValue === true,
    releasedOn: release ? paperDay(release.at) : null,
    processor: told(lastOf(file, 'scrapped'), 'processor'),
    openHold: isHeld ? (told(lastOf(file, 'hold_placed'), 'reason') ?? 'a police hold') : null,
    photos,
  };
}

const photosAPage = 4;
const scrapPages = (content: ScrapContent): number => 1 + inPages(content.photos, photosAPage, photosAPage).length;

/** The certification for scrapping, with its sheets of photographs. `image` answers a picture as a `data:` address. */
function ScrapPack({
  content,
  stamp,
  image,
}: Readonly<{ content: ScrapContent; stamp: Stamp; image: (sha256: string) => string }>): ReactNode {
  const { letterhead, words } = stamp;
  const pages = scrapPages(content);
  const common = { letterhead, form: 'Scrap certification', footnote: words.footnote, reference: stamp.reference, pages };
  return (
    <>
      <Page {...common} page={1}>
        <h1>{words.title}</h1>
        <p className="lead">{words.lead}</p>
        <AgencySection facts={content.facts} title="Police agency" />
        <VehicleSection facts={content.facts} />
        <Section title="Condition and release">
          <Field label="Model year" value={content.modelYear} span={3} lines={1} />
          <Field label="Release form received" value={content.releasedOn} span={4} lines={1} absent="Not received" />
          <Field label="Scrap processor" value={content.processor} span={5} max={90} lines={1} absent="Not yet chosen" />
          <Field label="Open police hold" value={content.openHold} span={6} max={90} lines={1} absent="None recorded" />
          <Field label="Photographs" value={String(content.photos.length)} span={6} lines={1} strong />
        </Section>
        <div className="checks">
          <div className={content.inoperable ? 'checked' : ''}>The vehicle is apparently inoperable</div>
          <div className={content.damageExceedsValue ? 'checked' : ''}>The cost of repair exceeds the fair market value</div>
        </div>
        <Signatures signatory={letterhead.signatory} preparedOn={stamp.preparedOn} />
      </Page>
      {inPages(content.photos, photosAPage, photosAPage).map((photos, index) => (
        <Page key={photos[0]?.sha256} {...common} page={index + 2}>
          <h1>Photographs</h1>
          <p className="lead" dir="auto">
            {paperText(`${content.facts.description}, VIN ${content.facts.vin ?? 'not recorded'}`, 110)}
          </p>
          <div className="photos">
            {photos.map((photo) => (
              <figure key={photo.sha256}>
                <img src={image(photo.sha256)} alt="" />
                <figcaption dir="auto">{paperText(photo.title, 90)}</figcaption>
              </figure>
            ))}
          </div>
        </Page>
      ))}
    </>
  );
}

/** The certification for scrapping, with its pages of photographs. */
export const scrapPack: DocumentKind = {
  title: noticeTitles.SCRAP_PACK,
  usual: packInForce.papers.SCRAP_PACK,
  audience: 'police_by_hand',
  isOffered: ({ towType }) => traitsOf(towType)?.sale === 'scrap',
  make: (file) => {
    const content = scrapContent(file);
    return {
      content,
      pages: scrapPages(content),
      body: (stamp, { image }) => <ScrapPack content={content} stamp={stamp} image={image} />,
    };
  },
  sample: {
    towType: 'scrap_unregistered',
    events: [towed, policeTold, lein, event('state_release_received', '2026-11-20', { form: 'scrap_release' })],
    now: '2026-11-23T15:00:00.000Z',
  },
};
