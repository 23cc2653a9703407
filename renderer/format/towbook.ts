/** What an import reads in TowBook, by the value of its setting. */
export const sourceWords = {
  call_analysis: {
    title: 'Call Analysis and each call',
    tells: 'Tells the place and the time of each tow. Each call is opened, so it takes longer. Reads the days and the account asked for.',
  },
  impounds_csv: {
    title: 'The export of the Impounds page',
    tells: 'One file with all that is impounded now, its lot and its charges; quick. Does not tell the place of the tow.',
  },
} as const;

export type SourceName = keyof typeof sourceWords;

/** The source a setting names. */
export const sourceOf = (value: unknown): SourceName => (value === 'impounds_csv' ? 'impounds_csv' : 'call_analysis');
