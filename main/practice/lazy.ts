import type { openPracticeYard as open } from './open';

/** Opens the practice yard, loaded when it is first asked for: an office never needs it. */
export const openPracticeYard: typeof open = async (...asked) => (await import('./open')).openPracticeYard(...asked);
