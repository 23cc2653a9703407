import { Database } from 'lucide-react';
import { useMay } from '../../data/may';
import { useNow } from '../../data/office';
import { usePlace } from '../../data/place';
import { Page } from '../../parts/page';
import { EmptyState } from '../../parts/states';
import { LegacyRunPage } from './run-page';
import { RunsCard } from './runs-card';
import { SourceCard } from './source-card';
import { SpellingsCard } from './spellings-card';

/** The database of the earlier program: looked at, brought in once, accounted for. `/legacy/3` shows one import. */
export function LegacyScreen() {
  const now = useNow();
  const id = Number(usePlace().parts[1]);
  const mayBring = useMay('manager');
  if (!mayBring)
    return (
      <Page title="Old database">
        <EmptyState icon={Database} title="A manager brings the old database in">
          The account of it names owners and addresses, so it is open to managers only.
        </EmptyState>
      </Page>
    );
  if (Number.isSafeInteger(id) && id > 0) return <LegacyRunPage key={id} id={id} now={now} />;
  return (
    <Page title="Old database" sub="The vehicles and their history from the program used before" scrolls>
      <SourceCard />
      <SpellingsCard />
      <RunsCard now={now} />
    </Page>
  );
}
