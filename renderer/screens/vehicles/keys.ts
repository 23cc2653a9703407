/** The row a key moves to, or undefined for a key that does not move. `from` is -1 when nothing is selected. */
export function movedTo(key: string, from: number, total: number, page: number): number | undefined {
  if (total === 0) return undefined;
  const within = (index: number) => Math.min(total - 1, Math.max(0, index));
  switch (key) {
    case 'ArrowDown':
      return within(from + 1);
    case 'ArrowUp':
      return within(from - 1);
    case 'PageDown':
      return within(from + page);
    case 'PageUp':
      return within(from - page);
    case 'Home':
      return 0;
    case 'End':
      return total - 1;
    default:
      return undefined;
  }
}
