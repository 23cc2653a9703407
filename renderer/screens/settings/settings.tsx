import { useCall } from '../../data/call';
import { setTheme, themes, useTheme } from '../../data/theme';
import { Answer } from '../../parts/answer';
import { Card } from '../../parts/card';
import { RadioInput } from '../../parts/check-input';
import { DataTable } from '../../parts/data-table';
import { Page } from '../../parts/page';

const themeWords = { system: 'As Windows', light: 'Light', dark: 'Dark' } as const;

/** The office's settings, and how this window looks. */
export function SettingsScreen() {
  const theme = useTheme();
  return (
    <Page title="Settings" scrolls>
      <Card title="This window">
        <RadioInput
          label="Theme"
          value={theme}
          choices={themes.map((value) => ({ value, label: themeWords[value] }))}
          onChange={(value) => setTheme(themes.find((known) => known === value) ?? 'system')}
        />
      </Card>
      <Answer of={useCall('settings.get', {})}>
        {(data) => (
          <Card padding="none">
            <DataTable
              label="Settings"
              rows={data.settings}
              rowKey={(entry) => entry.key}
              columns={[
                { key: 'title', title: 'Setting', cell: (entry) => entry.title },
                {
                  key: 'value',
                  title: 'Value',
                  wide: true,
                  cell: (entry) => (entry.kind === 'secret' ? (entry.isSet ? 'Set' : 'Not set') : String(entry.value ?? '–')),
                },
                { key: 'help', title: 'Meaning', wide: true, cell: (entry) => entry.help },
              ]}
            />
          </Card>
        )}
      </Answer>
    </Page>
  );
}
