/** Every table of the office's database, by what it is about. */
export * from './schema/office';
export * from './schema/vehicles';
export * from './schema/importRuns';
export * from './schema/imports';
export * from './schema/notices';
export * from './schema/mail';
export * from './schema/legacy';
export * from './schema/takeover';
export * from './schema/fees';
