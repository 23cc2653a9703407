import { setTheme, themes, useTheme } from '../../../data/theme';
import { Card } from '../../../parts/card';
import { RadioInput } from '../../../parts/check-input';

const words = { system: 'As Windows', light: 'Light', dark: 'Dark' } as const;

/** How this window looks; it is kept on this PC, at once. */
export function ThemeCard() {
  const theme = useTheme();
  return (
    <Card title="This window">
      <RadioInput
        label="Theme"
        value={theme}
        choices={themes.map((value) => ({ value, label: words[value] }))}
        onChange={(value) => setTheme(themes.find((known) => known === value) ?? 'system')}
      />
    </Card>
  );
}
