import { afterEach, describe, expect, it } from 'vitest';
import type { MailAccount } from '../../main/office/mail/account';
import { openMailSession } from '../../main/office/mail/session';
import { expiredCertificate, goodCertificate, otherCertificate } from './certificates';
import { accountAt, bench } from './harness';
import { startPeer, type Peer } from './peer';

const at = bench('outbox-security');
let peer: Peer;
afterEach(() => peer?.close());

const secured = (port: number, security: 'tls' | 'starttls', authority: string | null = goodCertificate.cert): MailAccount =>
  accountAt(port, { host: 'localhost', security, authority });
const sendOver = async (account: MailAccount) => {
  const outbox = at().outbox(account);
  const { id } = at().queue(outbox);
  await outbox.process();
  return at().rows.need(id);
};

describe('the connection to the mail server', () => {
  it.each(['starttls', 'tls'] as const)('is encrypted and its certificate checked (%s)', async (security) => {
    peer = await startPeer({ ...goodCertificate, secure: security === 'tls' });
    expect(await sendOver(secured(peer.port, security))).toMatchObject({ state: 'sent' });
    expect(peer.received).toHaveLength(1);
  });

  it.each([
    ['self-signed', 'it is self-signed', goodCertificate, null],
    ['expired', 'it has expired', expiredCertificate, expiredCertificate.cert],
    ['for another name', 'it is for another server name', otherCertificate, otherCertificate.cert],
  ] as const)('is not made over a certificate that is %s, and the sentence says why', async (_case, words, certificate, authority) => {
    for (const security of ['starttls', 'tls'] as const) {
      peer = await startPeer({ ...certificate, secure: security === 'tls' });
      const row = await sendOver(secured(peer.port, security, authority));
      expect(row).toMatchObject({ state: 'queued', handedAt: null });
      expect(row.answer).toBe(
        `The mail server's certificate was not accepted: ${words}. Nothing was sent. Ask whoever runs the mail server.`,
      );
      expect(peer.received).toHaveLength(0);
      await peer.close();
    }
  });

  it('never falls back to an open line when the server offers no encryption', async () => {
    peer = await startPeer();
    const row = await sendOver(secured(peer.port, 'starttls'));
    expect(row.answer).toContain('offers no encrypted connection on this port');
    expect(peer.received).toHaveLength(0);
  });

  it('goes without encryption to this PC only', async () => {
    const row = await sendOver(accountAt(25, { host: 'mail.burton.example', security: 'none' }));
    expect(row.answer).toContain('accepted only for a mail server on this PC');
    expect(row.state).toBe('queued');
  });

  it('logs in with user and password, and says so plainly when they are wrong', async () => {
    const onAuth: NonNullable<Parameters<typeof startPeer>[0]>['onAuth'] = (auth, _session, done) =>
      auth.password === 'right' ? done(null, { user: auth.username }) : done(new Error('5.7.8 Username and Password not accepted'));
    peer = await startPeer({ ...goodCertificate, authOptional: false, onAuth });
    const account = { ...secured(peer.port, 'starttls'), user: 'office', password: 'wrong' };
    const row = await sendOver(account);
    expect(row).toMatchObject({ state: 'queued', attempts: 1 });
    expect(row.answer).toContain('did not accept the user name and password');
    expect(at().alerts()).toHaveLength(1);

    at().later(1);
    expect(
      await at()
        .outbox({ ...account, password: 'right' })
        .process(),
    ).toMatchObject({ sent: 1 });
  });

  it('is left when the server does not answer in time', async () => {
    const patience = { connect: 300, greeting: 300, silence: 300 };
    peer = await startPeer({ onConnect: () => undefined });
    expect((await sendOver(accountAt(peer.port, { patience }))).answer).toBe('The mail server did not answer in time.');
  });

  it('is tested without sending anything', async () => {
    peer = await startPeer();
    expect(await openMailSession(accountAt(peer.port)).check()).toMatchObject({ outcome: 'sent' });
    expect(await openMailSession(accountAt(1)).check()).toMatchObject({ outcome: 'refused', code: 'MAIL_UNREACHABLE' });
    expect(await openMailSession(accountAt(1, { host: 'no-such-name.invalid' })).check()).toMatchObject({
      outcome: 'refused',
      scope: 'server',
    });
    expect(peer.received).toHaveLength(0);
  });

  it('is made anew when the server ended it between two messages', async () => {
    peer = await startPeer();
    const session = openMailSession(accountAt(peer.port));
    const message = { recipient: 'records@burton.example', bytes: Buffer.from('Subject: one\r\n\r\nText\r\n') };
    expect(await session.deliver(message, () => undefined)).toMatchObject({ outcome: 'sent' });
    peer.cutAll();
    expect(await session.deliver(message, () => undefined)).toMatchObject({ outcome: 'sent' });
    expect(peer.connections()).toBe(2);
    session.quit();
  });
});
