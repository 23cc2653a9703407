import { useCall } from './call';

/** Stands in until the office has answered for the first time. */
const openedAt = new Date().toISOString();

const refetchMilliseconds = 20_000;

/** Who, how fresh, what the machine does; also the office's clock. */
export const useOffice = () => useCall('office.status', {}, { refetchEvery: refetchMilliseconds });

/** The office's present moment as ISO text; countdowns follow it, not the PC's own reading of time. */
export function useNow(): string {
  const { data } = useOffice();
  return data?.now ?? openedAt;
}
