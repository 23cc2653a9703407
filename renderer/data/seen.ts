import { useEffect, useRef, useState } from 'react';

/** True from the first moment at which the element with this ref is in sight: what is costly waits for it. */
export function useSeen<Seen extends HTMLElement>(): readonly [React.RefObject<Seen | null>, boolean] {
  const ref = useRef<Seen>(null);
  const [isSeen, setSeen] = useState(false);
  useEffect(() => {
    if (ref.current === null) return undefined;
    const observer = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) setSeen(true);
    });
    observer.observe(ref.current);
    return () => observer.disconnect();
  }, []);
  return [ref, isSeen];
}
