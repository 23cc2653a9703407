import type { ReactNode } from 'react';
import { paperText } from './text';

/** Who sends: the head of every document. */
export type Letterhead = Readonly<{
  /** Short text in the place of a logo; empty for none. */
  logoText: string;
  /** A picture as a `data:` address in the place of the logo text; empty for none. */
  logoImage: string;
  officeName: string;
  street: string;
  city: string;
  phone: string;
  fax: string;
  email: string;
  signatory: string;
}>;

type PageProps = Readonly<{
  letterhead: Letterhead;
  /** What the document is, in a word or two: stands opposite the letterhead. */
  form: string;
  /** One line at the foot: citation and reason of the document. */
  footnote: string;
  /** Names the paper among its versions: `TOP · call 4711 · version 2`. */
  reference: string;
  page?: number;
  pages?: number;
  children: ReactNode;
}>;

/** Letterhead, and opposite it what the document is. */
export function PageHead({ letterhead, form }: Pick<PageProps, 'letterhead' | 'form'>): ReactNode {
  const contact = [letterhead.phone && `Tel. ${letterhead.phone}`, letterhead.fax && `Fax ${letterhead.fax}`, letterhead.email].filter(
    (part) => part !== '',
  );
  return (
    <header>
      {letterhead.logoImage !== '' && <img className="logo-image" src={letterhead.logoImage} alt="" />}
      {letterhead.logoImage === '' && letterhead.logoText !== '' && <div className="logo">{paperText(letterhead.logoText, 8)}</div>}
      <address>
        <strong dir="auto">{paperText(letterhead.officeName, 60) || 'Name of the yard not set'}</strong>
        <span dir="auto">{paperText([letterhead.street, letterhead.city].filter((part) => part !== '').join(', '), 110)}</span>
        <span dir="auto">{paperText(contact.join('   '), 110)}</span>
      </address>
      <div className="form">{form}</div>
    </header>
  );
}

/** One page of office paper: letterhead, body, foot. What does not fit is hidden rather than pushed to a second page. */
export function Page({ letterhead, form, footnote, reference, page = 1, pages = 1, children }: PageProps): ReactNode {
  return (
    <div className="sheet">
      <PageHead letterhead={letterhead} form={form} />
      <main>{children}</main>
      <footer>
        <p>{paperText(footnote, 260)}</p>
        <p className="reference">
          <span dir="auto">{paperText(reference, 90)}</span>
          <span>{`Page ${page} of ${pages}`}</span>
        </p>
      </footer>
    </div>
  );
}
