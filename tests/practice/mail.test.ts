import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { MailBehaviour, PracticeMail } from '../../main/practice/mail';
import { startPracticeMail } from '../../main/practice/mail';

let folder: string;
let mail: PracticeMail;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'practice-mail-'));
  mail = await startPracticeMail({ folder });
});
afterEach(async () => {
  await mail.stop();
  rmSync(folder, { recursive: true, force: true });
});

const letter = {
  from: 'office@practiceyard.example',
  to: 'burton@police.example',
  subject: 'Tow notice IT0001-26',
  text: 'A vehicle was towed – call 18449.',
  attachments: [{ filename: 'TOP.pdf', content: Buffer.from('%PDF-1.7 made up') }],
};

async function send(behaviour: Partial<MailBehaviour> = {}, options: Readonly<Record<string, unknown>> = {}) {
  Object.assign(mail.behaviour, behaviour);
  const transport = createTransport({ host: '127.0.0.1', port: mail.port, ...options });
  try {
    return await transport.sendMail(letter);
  } finally {
    transport.close();
  }
}

it('keeps a message with its envelope, and as a file of the same bytes', async () => {
  const arrival = mail.waitFor(1);
  const answer = await send();
  expect(answer.accepted).toEqual(['burton@police.example']);
  const [message] = await arrival;
  expect(message).toMatchObject({
    envelope: { from: 'office@practiceyard.example', to: ['burton@police.example'] },
    answered: true,
    secure: false,
    user: null,
  });
  expect(message!.raw.toString()).toContain('Subject: Tow notice IT0001-26\r\n');
  expect(readdirSync(folder)).toEqual(['0001.eml']);
  expect(readFileSync(message!.file!).equals(message!.raw)).toBe(true);
});

it.each([
  ['recipient', { refuseRecipients: [{ pattern: /@police\.example$/, code: 550 }] }, 550],
  ['recipient for now', { refuseRecipients: [{ pattern: /^burton/, code: 450 }] }, 450],
  ['sender', { refuseSenders: [{ pattern: /practiceyard/, code: 550 }] }, 550],
  ['message', { refuseMessages: [{ pattern: /Subject: Tow notice/, code: 450 }] }, 450],
] as const)('refuses by %s with the status asked for, and keeps nothing', async (_by, behaviour, responseCode) => {
  await expect(send(behaviour)).rejects.toMatchObject({ responseCode });
  expect(mail.messages).toHaveLength(0);
});

it('breaks off in place of an answer, though the message arrived', async () => {
  await expect(send({ dropAfterData: true })).rejects.not.toHaveProperty('responseCode', 250);
  expect(mail.messages).toMatchObject([{ answered: false }]);
});

it('breaks off before the message, and keeps nothing', async () => {
  await expect(send({ dropBeforeData: true })).rejects.toMatchObject({ command: expect.anything() });
  expect(mail.messages).toHaveLength(0);
});

it('answers late when asked to, so that an impatient sender gives up', async () => {
  await expect(send({ delayMs: 60_000 }, { socketTimeout: 50 })).rejects.toMatchObject({ code: 'ETIMEDOUT' });
});

it('offers no encryption unless asked to', async () => {
  await expect(send({}, { requireTLS: true })).rejects.toThrow(/STARTTLS/);
  await expect(send({ offerTls: true }, { requireTLS: true })).rejects.toThrow(/certificate/i);
  await send({ offerTls: true }, { requireTLS: true, tls: { rejectUnauthorized: false } });
  expect(mail.messages).toMatchObject([{ secure: true }]);
});

it('asks for an account when it has one', async () => {
  const account = { username: 'yard', password: 'made up' };
  await expect(send({ account })).rejects.toMatchObject({ responseCode: 530 });
  await expect(send({ account }, { auth: { user: 'yard', pass: 'wrong' } })).rejects.toMatchObject({ responseCode: 535 });
  await send({ account }, { auth: { user: 'yard', pass: 'made up' } });
  expect(mail.messages).toMatchObject([{ user: 'yard' }]);
});

it('tells those who wait that it stopped', async () => {
  const arrival = mail.waitFor(1);
  await mail.stop();
  await expect(arrival).rejects.toThrow('stopped after 0 messages');
});
