import type { ReactNode } from 'react';
import type { Notice } from '../../../../preload/contract/notices';
import { Blank, Field, Section } from '../../paper/Field';
import { Page, type Letterhead } from '../../paper/Page';
import { paperText } from '../../paper/text';

type Common = Readonly<{ notice: Notice; title: string; letterhead: Letterhead; preparedOn: string; agencyName: string | null }>;
type Fax = Common & Readonly<{ to: string; number: string; note: string }>;

/** The first page of a fax. */
export function FaxCover({ notice, title, letterhead, preparedOn, to, number, note, agencyName }: Fax): ReactNode {
  return (
    <Page
      letterhead={letterhead}
      form="Fax"
      footnote="For the addressee alone. If it reached you in error, please call the number above."
      reference={notice.fileName}
    >
      <h1 className="poster">Fax</h1>
      <Section title="To">
        <Field label="Name" value={to === '' ? agencyName : to} span={7} max={110} strong />
        <Field label="Fax number" value={number} span={5} max={40} strong mono lines={1} />
        <Field label="Date" value={preparedOn} span={4} lines={1} />
        <Field label="Pages with this one" value={String(notice.pages + 1)} span={4} lines={1} />
        <Field label="Complaint #" value={notice.vehicle.complaintNumber} span={4} max={40} mono lines={1} />
        <Field label="About" value={`${title}: ${notice.vehicle.description}`} span={12} max={160} strong />
      </Section>
      {note !== '' && <p className="text">{paperText(note, 600)}</p>}
      <Section title="Confirmation of receipt">
        <Blank label="Received by (name, badge)" span={7} />
        <Blank label="Date and time" span={5} />
      </Section>
    </Page>
  );
}

type Call = Common & Readonly<{ phone: string | null; lines: readonly Readonly<{ label: string; value: string | null }>[] }>;

/** What to say on the telephone, and room to write down who took it. */
export function CallScript({ notice, title, letterhead, agencyName, phone, lines }: Call): ReactNode {
  return (
    <Page
      letterhead={letterhead}
      form="Call script"
      footnote="Record the call in the program with name, badge and time."
      reference={notice.fileName}
    >
      <h1>{`Call about: ${title}`}</h1>
      <Section title="Whom to call">
        <Field label="Agency" value={agencyName} span={8} max={110} strong />
        <Field label="Telephone" value={phone} span={4} max={40} strong lines={1} />
      </Section>
      <p className="text">
        {paperText(
          `This is ${letterhead.officeName || 'the tow yard'}. I am reporting a vehicle that was removed. These are its facts.`,
          240,
        )}
      </p>
      <Section title="Read out">
        {lines.map(({ label, value }) => (
          <Field key={label} label={label} value={value} span={6} max={150} strong />
        ))}
      </Section>
      <Section title="Write down">
        <Blank label="Spoken with (name)" span={6} />
        <Blank label="Badge number" span={3} />
        <Blank label="Case number" span={3} />
        <Blank label="Date and time of the call" span={6} />
        <Blank label="LEIN entry promised for" span={6} />
      </Section>
    </Page>
  );
}
