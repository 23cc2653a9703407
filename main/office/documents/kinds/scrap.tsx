import type { ReactNode } from 'react';
import type { ScrapContent } from '../content/scrap';
import { Field, Section } from '../../paper/Field';
import { Sheet } from '../../paper/Sheet';
import { Signatures } from '../../paper/Signatures';
import type { Stamp } from '../stamp';
import { inPages } from '../../paper/Table';
import { paperText } from '../../paper/text';
import { AgencySection, VehicleSection } from '../Vehicle';

const photosAPage = 4;
export const scrapPages = (content: ScrapContent): number => 1 + inPages(content.photos, photosAPage, photosAPage).length;

/** The certification for scrapping, with its sheets of photographs. `image` answers a picture as a `data:` address. */
export function ScrapPack({
  content,
  stamp,
  image,
}: Readonly<{ content: ScrapContent; stamp: Stamp; image: (sha256: string) => string }>): ReactNode {
  const { letterhead, words } = stamp;
  const pages = scrapPages(content);
  const common = { letterhead, form: 'Scrap certification', footnote: words.footnote, reference: stamp.reference, pages };
  return (
    <>
      <Sheet {...common} page={1}>
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
      </Sheet>
      {inPages(content.photos, photosAPage, photosAPage).map((photos, index) => (
        <Sheet key={photos[0]?.sha256} {...common} page={index + 2}>
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
        </Sheet>
      ))}
    </>
  );
}
