type PracticeAgency = Readonly<{
  name: string;
  kind: 'police' | 'unknown' | 'out_of_county';
  aliases: readonly string[];
  email: string | null;
  phone: string | null;
  fax: string | null;
  address: string | null;
  hours: string | null;
  preferredMethod: 'email' | 'fax' | 'phone' | null;
  secondMethod: 'email' | 'fax' | 'phone' | null;
}>;

const policeOf = (
  name: string,
  slug: string,
  line: string,
  aliases: readonly string[],
  preferredMethod: 'email' | 'fax' | 'phone' = 'email',
): PracticeAgency => ({
  name,
  kind: 'police',
  aliases,
  email: `${slug}@police.example`,
  phone: `810-555-${line}`,
  fax: `810-555-${String(Number(line) + 100).padStart(4, '0')}`,
  address: `1 Practice Plaza, ${name.replace(/ (Township )?Police Department$/, '')}, MI`,
  hours: 'Monday to Friday, 8:00 AM to 4:30 PM',
  preferredMethod,
  secondMethod: preferredMethod === 'phone' ? 'email' : 'phone',
});

const city = (name: string, line: string, method?: 'email' | 'fax' | 'phone', aliases: readonly string[] = []): PracticeAgency =>
  policeOf(
    `${name} Police Department`,
    name.toLowerCase().replaceAll(' ', '.'),
    line,
    [name, `${name} PD`, `City of ${name}`, ...aliases],
    method,
  );

const township = (name: string, line: string, method?: 'email' | 'fax' | 'phone', aliases: readonly string[] = []): PracticeAgency =>
  policeOf(
    `${name} Township Police Department`,
    `${name.toLowerCase().replaceAll(' ', '.')}.township`,
    line,
    [`${name} Township`, `${name} TWP`, `${name} Twp PD`, `${name} Charter Township`, ...aliases],
    method,
  );

/** The agencies of Genesee County as the office lists them, each with made-up ways to reach it. */
export const practiceAgencies: readonly PracticeAgency[] = [
  policeOf("Genesee County Sheriff's Office", 'sheriff', '0111', ['GCSO', 'Genesee County Sheriff', 'Sheriff']),
  policeOf(
    'Michigan State Police – Flint Post',
    'state.flint',
    '0112',
    ['MSP Flint', 'MSP', 'Michigan State Police', 'State Police Flint Post'],
    'fax',
  ),
  city('Burton', '0113'),
  city('Clio', '0114', 'fax'),
  city('Davison', '0115'),
  city('Fenton', '0116'),
  city('Flint', '0117', 'email', ['FPD']),
  city('Flushing', '0118', 'fax'),
  city('Grand Blanc', '0119', 'email', ['GBPD']),
  city('Linden', '0120', 'phone'),
  city('Mount Morris', '0121', 'email', ['Mt Morris', 'Mt. Morris PD']),
  city('Swartz Creek', '0122'),
  township('Davison', '0123'),
  township('Fenton', '0124', 'fax'),
  township('Flint', '0125', 'email', ['FTPD', 'Flint Twnshp']),
  township('Flushing', '0126', 'fax'),
  township('Genesee', '0127'),
  township('Grand Blanc', '0128', 'email', ['GBTPD', 'GB TWP']),
  township('Mount Morris', '0129', 'email', ['MMTWP', 'Mt Morris TWP', 'Mt. Morris Township']),
  township('Mundy', '0130'),
  township('Richfield', '0131', 'phone'),
  policeOf('Metro Station – Swartz Creek', 'metro.swartz.creek', '0132', ['Metro Swartz Creek', 'Metro SC']),
  policeOf('Metro Station – Flint', 'metro.flint', '0133', ['Metro Flint', 'Metro PD']),
  {
    name: 'Out of County',
    kind: 'out_of_county',
    aliases: ['OOC'],
    email: null,
    phone: null,
    fax: null,
    address: null,
    hours: null,
    preferredMethod: null,
    secondMethod: null,
  },
  {
    name: 'Unknown',
    kind: 'unknown',
    aliases: ['N/A'],
    email: null,
    phone: null,
    fax: null,
    address: null,
    hours: null,
    preferredMethod: null,
    secondMethod: null,
  },
];
