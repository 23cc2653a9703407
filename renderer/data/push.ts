import { useEffect, useEffectEvent } from 'react';
import type { Push, PushName } from '../../preload/contract';
import { bridge } from '../bridge';

/** Listens to what the office tells its windows, as long as the component is shown. */
export function usePush<Name extends PushName>(name: Name, listener: (payload: Push<Name>) => void): void {
  const heard = useEffectEvent(listener);
  useEffect(() => bridge().on(name, (payload) => heard(payload)), [name]);
}
