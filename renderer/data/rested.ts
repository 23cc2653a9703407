import { useEffect, useState } from 'react';

const restMilliseconds = 300;

/** What was typed once it has rested for a moment: for answers that take longer than a key press. */
export function useRested<Value>(value: Value): Value {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), restMilliseconds);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}
