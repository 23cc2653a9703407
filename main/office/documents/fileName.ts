/** A name that every file system takes: `TOP_48213_v2.pdf`. */
export function noticeFileName(kind: string, call: string, version: number): string {
  const safe = call
    .normalize('NFKD')
    .replaceAll(/[^A-Za-z0-9-]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 40);
  return `${kind}_${safe === '' ? 'vehicle' : safe}_v${version}.pdf`;
}
