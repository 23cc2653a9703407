import { Eye, EyeOff, ScrollText, Stamp, X } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import type { Output } from '../../../preload/contract';
import { pieceStates, type MailPiece, type PieceState } from '../../../preload/contract/mailPieces';
import { useCall } from '../../data/call';
import { useMemory } from '../../data/memory';
import { useNow } from '../../data/office';
import { go, usePlace } from '../../data/place';
import { pieceStateWords } from '../../format/mail-words';
import { formatCount, formatMany } from '../../format/money';
import { Answer } from '../../parts/answer';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { Page } from '../../parts/page';
import { Pager } from '../../parts/pager';
import { Pills } from '../../parts/pills';
import { SearchBox } from '../../parts/search-box';
import page from '../../parts/list-page.module.css';
import { PieceDialog } from '../../features/letters/piece-dialog';
import { PieceTable } from './piece-table';
import { SheetDialog } from './sheet-dialog';
import { SheetsCard } from './sheets-card';
import { SheetsDialog } from './sheets-dialog';
import { TrackDialog } from '../../features/letters/track-dialog';
import { useAddressees } from '../../features/letters/use-addressees';
import { useMakeSheet } from './use-make-sheet';

type View = 'all' | PieceState;
const views: readonly View[] = ['all', ...pieceStates];
const hotViews: readonly View[] = ['unclaimed', 'returned'];
const pageSize = 100;
const none: ReadonlyMap<number, MailPiece> = new Map();

/** What is open over the list. */
type Open = Readonly<{ kind: 'sheet' | 'piece'; id: number } | { kind: 'sheets' | 'track'; id?: never }>;

type Counts = Output<'pieces.list'>['counts'];

function ViewPills({ view, counts, onChange }: Readonly<{ view: View; counts: Counts | undefined; onChange: (view: View) => void }>) {
  return (
    <Pills
      label="State"
      value={view}
      onChange={onChange}
      pills={views.map((value) => ({
        value,
        label: value === 'all' ? 'All' : pieceStateWords[value].word,
        count: value === 'all' ? undefined : counts?.[value],
        hot: hotViews.includes(value),
      }))}
    />
  );
}

type PickedProps = Readonly<{ count: number; busy: boolean; onSheet: () => void; onTrack: () => void; onNone: () => void }>;

/** What can be done with the chosen letters together. */
function PickedLetters({ count, busy, onSheet, onTrack, onNone }: PickedProps) {
  return (
    <div className={page.right} role="toolbar" aria-label="Chosen letters">
      <b>{formatMany(count, 'letter')} chosen</b>
      <Button size="small" icon={Stamp} busy={busy} onPress={onSheet}>
        Firm mailing sheet
      </Button>
      <Button size="small" onPress={onTrack} hint="Record what the carrier said">
        Record
      </Button>
      <Button size="small" look="quiet" icon={X} aria-label="Choose none" onPress={onNone} />
    </div>
  );
}

function ShowAddressees({ addressees }: Readonly<{ addressees: ReturnType<typeof useAddressees> }>) {
  return (
    <Button
      size="small"
      look="quiet"
      icon={addressees.isShown ? EyeOff : Eye}
      hint="Names and addresses are shown for an impound notice only. Who looked, and when, is kept."
      onPress={addressees.isShown ? addressees.hide : addressees.show}
    >
      {addressees.isShown ? 'Hide addressees' : 'Show addressees'}
    </Button>
  );
}

/** Letters under article numbers: those to take to the post office, those under way, those that came back; `/mail/12` shows one. */
export function MailScreen() {
  const now = useNow();
  const asked = Number(usePlace().parts[1]);
  const [view, setView] = useMemory<View>('mail.view', 'all');
  const [search, setSearch] = useState('');
  const [offset, setOffset] = useState(0);
  const [picks, setPicks] = useState(none);
  const [open, setOpen] = useState<Open>();
  const sought = useDeferredValue(search);
  const list = useCall(
    'pieces.list',
    { state: view === 'all' ? [] : [view], search: sought, limit: pageSize, offset },
    { keepPrevious: true },
  );
  const toMail = useCall('pieces.list', { state: ['prepared'], limit: 200 }).data;
  const waiting = toMail?.rows ?? [];
  const rows = list.data?.rows ?? [];
  // A piece that changed since it was chosen is taken as it stands now.
  const picked = [...picks.values()].map((piece) => rows.find(({ id }) => id === piece.id) ?? piece);
  const addressees = useAddressees(rows.map(({ id }) => id));
  const sheet = useMakeSheet();
  const close = () => {
    setOpen(undefined);
    if (asked > 0) go('/mail', 'replace');
  };
  const toStart = () => {
    setOffset(0);
    setPicks(none);
  };
  const pick = (pieces: readonly MailPiece[], isPicked: boolean) => {
    const next = new Map(picks);
    for (const piece of pieces)
      if (isPicked) next.set(piece.id, piece);
      else next.delete(piece.id);
    setPicks(next);
  };
  const makeSheet = async (pieces: readonly MailPiece[]) => {
    // In the order in which they were numbered: so the letters lie on the desk.
    const id = await sheet.make(pieces.map((piece) => piece.id).toSorted((one, other) => one - other));
    if (id === undefined) return;
    setPicks(none);
    setOpen({ kind: 'sheet', id });
  };
  const shownPiece = open?.kind === 'piece' ? open.id : asked > 0 && open === undefined ? asked : undefined;

  return (
    <Page
      title="Certified mail"
      sub={toMail === undefined ? undefined : subOf(toMail.counts)}
      actions={
        <>
          <Button icon={ScrollText} onPress={() => setOpen({ kind: 'sheets' })}>
            Sheets
          </Button>
          <Button look="primary" icon={Stamp} busy={sheet.busy} isDisabled={waiting.length === 0} onPress={() => void makeSheet(waiting)}>
            {waiting.length === 0 ? 'Firm mailing sheet' : `Firm mailing sheet of ${formatMany(waiting.length, 'letter')}`}
          </Button>
        </>
      }
    >
      <SheetsCard now={now} onOpen={(id) => setOpen({ kind: 'sheet', id })} />
      <div className={page.filters}>
        <ViewPills
          view={view}
          counts={list.data?.counts}
          onChange={(next) => {
            setView(next);
            toStart();
          }}
        />
        {picked.length > 0 ? (
          <PickedLetters
            count={picked.length}
            busy={sheet.busy}
            onSheet={() => void makeSheet(picked)}
            onTrack={() => setOpen({ kind: 'track' })}
            onNone={() => setPicks(none)}
          />
        ) : (
          <div className={page.right}>
            <ShowAddressees addressees={addressees} />
            <SearchBox
              label="Article number or its end"
              text={search}
              onChange={(text) => {
                setSearch(text);
                toStart();
              }}
              onSubmit={() => {
                const [only] = rows;
                if (only !== undefined && rows.length === 1) setOpen({ kind: 'piece', id: only.id });
              }}
            />
          </div>
        )}
      </div>
      <Card padding="none" className={page.card}>
        <Answer of={list} rows={8}>
          {(data) => (
            <>
              <PieceTable
                rows={data.rows}
                now={now}
                isFiltered={view !== 'all' || search !== ''}
                addressees={addressees}
                picked={new Set(picks.keys())}
                onPick={pick}
                onOpen={(id) => setOpen({ kind: 'piece', id })}
              />
              <Pager offset={offset} limit={pageSize} total={data.total} onOffset={setOffset} />
            </>
          )}
        </Answer>
      </Card>
      {open?.kind === 'sheet' && <SheetDialog id={open.id} now={now} onClose={close} />}
      {open?.kind === 'sheets' && <SheetsDialog now={now} onOpen={(id) => setOpen({ kind: 'sheet', id })} onClose={close} />}
      {open?.kind === 'track' && (
        <TrackDialog
          pieces={picked}
          now={now}
          first={picked.every(({ state }) => state === 'prepared') ? 'accepted' : 'delivered'}
          onDone={() => setPicks(none)}
          onClose={close}
        />
      )}
      {shownPiece !== undefined && <PieceDialog id={shownPiece} now={now} onClose={close} />}
    </Page>
  );
}

function subOf(counts: Counts): string {
  const back = counts.unclaimed + counts.returned;
  return [
    `${formatCount(counts.prepared)} to mail`,
    `${formatCount(counts.accepted + counts.attempted)} under way`,
    back === 0 ? '' : `${formatCount(back)} came back`,
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
