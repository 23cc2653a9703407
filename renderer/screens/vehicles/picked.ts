import { useMemory } from '../../data/memory';

/** What a chosen vehicle is called, by its id: the choice outlives the page it was made on. */
export type PickedVehicles = ReadonlyMap<number, string>;

const none: PickedVehicles = new Map();

/** The vehicles chosen in the list, kept while the window is open. */
export function usePickedVehicles() {
  const [picked, keep] = useMemory<PickedVehicles>('vehicles.picked', none);
  const set = (vehicles: readonly Readonly<{ id: number; description: string }>[], isPicked: boolean) => {
    const next = new Map(picked);
    for (const { id, description } of vehicles) {
      if (isPicked) next.set(id, description);
      else next.delete(id);
    }
    keep(next);
  };
  return { picked, set, clear: () => keep(none) };
}
