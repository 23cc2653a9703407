import type { Output } from '../../../../preload/contract';
import type { Evidence } from '../../../../preload/contract/evidence';
import { formatNear } from '../../../format/moment';
import { saidInWords } from '../../../format/mail-words';
import { methodWords, proofWord } from '../../../format/outgoing';
import { Button } from '../../../parts/button';
import { DataTable } from '../../../parts/data-table';
import { Tag } from '../../../parts/tag';
import { ArticleButton } from '../../../features/letters/article-button';

type Line = Output<'notices.proof'>['rows'][number]['lines'][number];
type ProofTableProps = Readonly<{
  lines: readonly Line[];
  now: string;
  files: readonly Evidence[];
  onFile: (file: Evidence) => void;
  onPiece: (id: number) => void;
}>;

/** One way a document reached somebody, or tried to, a line. */
export function ProofTable({ lines, now, files, onFile, onPiece }: ProofTableProps) {
  return (
    <DataTable
      label="Proof"
      rows={lines}
      rowKey={(line) => `${line.piece?.id ?? ''} ${line.how} ${line.to} ${line.at ?? ''} ${line.messageId ?? ''} ${line.shownBy}`}
      columns={[
        {
          key: 'state',
          title: 'State',
          cell: (line) => {
            const { word, tone } = proofWord(line);
            return <Tag tone={tone}>{word}</Tag>;
          },
        },
        { key: 'how', title: 'How', cell: (line) => methodWords[line.how] },
        {
          key: 'to',
          title: 'To, and what shows it',
          wide: true,
          cell: (line) => (
            <>
              {line.to} {line.piece === null ? <small>{line.shownBy}</small> : <Article piece={line.piece} now={now} onPiece={onPiece} />}
            </>
          ),
        },
        { key: 'at', title: 'At', cell: (line) => (line.at === null ? '–' : formatNear(line.at, now)) },
        { key: 'by', title: 'By', cell: (line) => line.by },
        {
          key: 'file',
          title: '',
          align: 'end',
          cell: (line) => {
            const file = files.find(({ id }) => id === line.evidenceId);
            if (file === undefined) return line.evidenceId === null ? null : <small>file taken out</small>;
            return (
              <Button size="small" onPress={() => onFile(file)}>
                Open the file
              </Button>
            );
          },
        },
      ]}
    />
  );
}

type ArticleProps = Readonly<{ piece: NonNullable<Line['piece']>; now: string; onPiece: (id: number) => void }>;

const Article = ({ piece, now, onPiece }: ArticleProps) => (
  <>
    <ArticleButton articleNumber={piece.articleNumber} onOpen={() => onPiece(piece.id)} /> <small>{saidInWords(piece.scans, now)}</small>
  </>
);
