import type { ReactNode } from 'react';
import type { DocumentRow, EvidenceRow, Sending } from '../proof';
import { Table, Text } from './parts';

/** The documents made for the vehicle, and what proves that each went out. */
export function Documents({
  documents,
  otherMessages,
}: Readonly<{ documents: readonly DocumentRow[]; otherMessages: readonly Sending[] }>): ReactNode {
  return (
    <>
      {documents.length === 0 && <p className="none">No document was made by this program.</p>}
      {documents.map((document) => (
        <div key={document.fileName}>
          <h3>
            <Text value={document.title} />
            {document.version !== null && `, version ${document.version}`}
          </h3>
          <p>
            <Text value={document.fileName} /> · {plural(document.pages, 'page')} · {document.size.toLocaleString('en-US')} bytes · made{' '}
            <Text value={document.made} /> · {document.state}
          </p>
          {document.recipient !== null && (
            <p>
              Addressed to: <Text value={document.recipient} />
            </p>
          )}
          <p className="hash">SHA-256 {document.sha256}</p>
          <Sendings sendings={document.sendings} />
        </div>
      ))}
      {otherMessages.length > 0 && <h3>Messages without a document</h3>}
      {otherMessages.length > 0 && <Sendings sendings={otherMessages} />}
    </>
  );
}

function Sendings({ sendings }: Readonly<{ sendings: readonly Sending[] }>): ReactNode {
  return (
    <Table
      head={['How', 'To', 'When', 'Proof']}
      widths={['0.8in', '1.6in', '2in', '']}
      rows={sendings.map(({ how, recipient, history, proof }) => [how, recipient, history.join('\n'), proof.join('\n')])}
      none="Not sent by this program, and no handing over is recorded."
    />
  );
}

/** Photographs, receipts and other files, by their hash. */
export function Evidence({ rows }: Readonly<{ rows: readonly EvidenceRow[] }>): ReactNode {
  return (
    <Table
      head={['No.', 'What', 'File', 'Added']}
      widths={['0.4in', '1.9in', '', '1.5in']}
      rows={rows.map(({ id, kind, title, fileName, mediaType, size, sha256, added, removed }) => [
        String(id),
        `${title}\n${kind}`,
        { key: sha256, node: <FileCell name={`${fileName} · ${mediaType} · ${size.toLocaleString('en-US')} bytes`} sha256={sha256} /> },
        removed === null ? added : `${added}\nTaken off ${removed}`,
      ])}
      none="No file is stored."
    />
  );
}

function FileCell({ name, sha256 }: Readonly<{ name: string; sha256: string }>): ReactNode {
  return (
    <>
      <Text value={name} />
      <p className="hash">SHA-256 {sha256}</p>
    </>
  );
}

const plural = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`;
