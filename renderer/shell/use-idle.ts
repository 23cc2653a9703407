import { useEffect, useEffectEvent } from 'react';

const lookMilliseconds = 5000;
const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;

/** Runs `onIdle` after so many minutes without a key or the pointer; never for 0. */
export function useIdle(minutes: number, onIdle: () => void): void {
  const idle = useEffectEvent(onIdle);
  useEffect(() => {
    if (minutes === 0) return undefined;
    let lastAt = Date.now();
    const isOver = () => Date.now() - lastAt >= minutes * 60_000;
    const look = () => {
      if (isOver()) idle();
    };
    const onSign = (event: Event) => {
      if (!isOver()) {
        lastAt = Date.now();
        return;
      }
      // The PC slept: the key that woke it is not for what is shown.
      event.stopImmediatePropagation();
      event.preventDefault();
      idle();
    };
    const timer = setInterval(look, lookMilliseconds);
    for (const sign of signs) window.addEventListener(sign, onSign, { capture: true, passive: false });
    return () => {
      clearInterval(timer);
      for (const sign of signs) window.removeEventListener(sign, onSign, { capture: true });
    };
  }, [minutes]);
}
