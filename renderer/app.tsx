import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { createClient } from './data/client';
import { refetchOnChange } from './data/invalidation';
import { useOffice } from './data/office';
import { ErrorNote } from './parts/error-note';
import { Busy } from './parts/states';
import { StartScreen } from './screens/start/start';
import { DeskView } from './shell/desk';
import styles from './app.module.css';

/** The window: first start, or the desk with its screens. */
export function App() {
  const [client] = useState(createClient);
  useEffect(() => refetchOnChange(client), [client]);
  return (
    <QueryClientProvider client={client}>
      <I18nProvider locale="en-US">
        <Office />
      </I18nProvider>
    </QueryClientProvider>
  );
}

function Office() {
  const { data, error, refetch } = useOffice();
  if (data !== undefined) return data.mode === null ? <StartScreen /> : <DeskView status={data} />;
  return (
    <main className={styles.opening}>
      {error === null ? <Busy rows={3} label="Opening the office" /> : <ErrorNote error={error.error} onRetry={() => void refetch()} />}
    </main>
  );
}
