import { useState } from 'react';
import { z } from 'zod';
import { fittingColumns, layouts } from './columns';

export type Columns = Readonly<{
  visible: Readonly<Record<string, boolean>>;
  /** True when the clerk chose the columns; otherwise those that fit are shown. */
  isChosen: boolean;
  choose: (ids: readonly string[]) => void;
  reset: () => void;
}>;

const key = 'itow.vehicles.columns';

function stored(): readonly string[] | undefined {
  const text = window.localStorage.getItem(key);
  if (text === null) return undefined;
  const parsed = z.array(z.string()).safeParse(safeJson(text));
  return parsed.success ? parsed.data : undefined;
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Which columns show: those that fit the width, or those the clerk chose, remembered on this PC. */
export function useColumns(width: number): Columns {
  const [chosen, setChosen] = useState(stored);
  const visible =
    chosen === undefined ? fittingColumns(width) : Object.fromEntries(Object.keys(layouts).map((id) => [id, chosen.includes(id)]));
  return {
    visible,
    isChosen: chosen !== undefined,
    choose: (ids) => {
      window.localStorage.setItem(key, JSON.stringify(ids));
      setChosen(ids);
    },
    reset: () => {
      window.localStorage.removeItem(key);
      setChosen(undefined);
    },
  };
}
