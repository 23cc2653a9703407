import type { OpenTowbook } from '../../office/towbookSource';

/** Opens TowBook in an installed browser. What drives the browser is loaded when it is first asked for: most starts never need it. */
export const openTowbook: OpenTowbook = async (options) => (await import('./scraper')).openTowbook(options);
