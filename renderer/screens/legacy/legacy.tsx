import { useNow } from '../../data/office';
import { usePlace } from '../../data/place';
import { Page } from '../../parts/page';
import { LegacyRunPage } from './run-page';
import { RunsCard } from './runs-card';
import { SourceCard } from './source-card';
import { SpellingsCard } from './spellings-card';

/** The database of the earlier program: looked at, brought in once, accounted for. `/legacy/3` shows one import. */
export function LegacyScreen() {
  const now = useNow();
  const id = Number(usePlace().parts[1]);
  if (Number.isSafeInteger(id) && id > 0) return <LegacyRunPage key={id} id={id} now={now} />;
  return (
    <Page title="Old database" sub="The vehicles and their history from the program used before" scrolls>
      <SourceCard />
      <SpellingsCard />
      <RunsCard now={now} />
    </Page>
  );
}
