import { useEffect, useState } from 'react';
import { call } from '../../data/call';
import { toastError } from '../../parts/toast';
import { purpose } from '../../format/parties';

const none: ReadonlyMap<number, string> = new Map();

/**
 * Names and addresses on the pieces shown, hidden until somebody asks for them. Each piece is asked for once, so the access log has one
 * line a vehicle and look; leaving the screen hides them again.
 */
export function useAddressees(ids: readonly number[]) {
  const [isShown, setShown] = useState(false);
  const [known, setKnown] = useState(none);
  const missing = isShown ? ids.filter((id) => !known.has(id)) : [];
  const wanted = missing.join();

  useEffect(() => {
    if (wanted === '') return;
    const asked = wanted.split(',').map(Number);
    void (async () => {
      try {
        const { addressees } = await call('pieces.addressees', { ids: asked, purpose });
        setKnown((before) => new Map([...before, ...addressees.map(({ id, addressee }) => [id, addressee] as const)]));
      } catch (caught) {
        setShown(false);
        toastError(caught);
      }
    })();
  }, [wanted]);

  return {
    isShown,
    of: (id: number): string | undefined => (isShown ? known.get(id) : undefined),
    show: () => setShown(true),
    hide: () => {
      setShown(false);
      setKnown(none);
    },
  };
}
export type Addressees = ReturnType<typeof useAddressees>;
