/** Maker's VIN letters, make, models, and the model years it is towed in. */
export type CarLine = Readonly<{
  maker: string;
  make: string;
  models: readonly string[];
  years: readonly [number, number];
  bodyType: string;
}>;

export const carLines: readonly CarLine[] = [
  { maker: '1G1', make: 'Chevrolet', models: ['Impala', 'Malibu', 'Cruze', 'Cobalt'], years: [2004, 2022], bodyType: '4 Dr' },
  { maker: '1FA', make: 'Ford', models: ['Fusion', 'Focus', 'Taurus', 'Mustang'], years: [2003, 2020], bodyType: '4 Dr' },
  { maker: '1FT', make: 'Ford', models: ['F-150', 'Ranger', 'F-250 Super Duty'], years: [1999, 2024], bodyType: 'Truck' },
  { maker: '1C4', make: 'Jeep', models: ['Grand Cherokee', 'Patriot', 'Compass'], years: [2008, 2023], bodyType: 'SUV' },
  { maker: '2C3', make: 'Chrysler', models: ['300', 'Town & Country'], years: [2006, 2021], bodyType: '4 Dr' },
  { maker: '1C3', make: 'Dodge', models: ['Avenger', 'Charger', 'Dart'], years: [2007, 2020], bodyType: '4 Dr' },
  { maker: '1G4', make: 'Buick', models: ['LeSabre', 'LaCrosse', 'Enclave'], years: [2001, 2019], bodyType: '4 Dr' },
  { maker: '1GM', make: 'Pontiac', models: ['G6', 'Grand Prix', 'Vibe'], years: [2000, 2009], bodyType: '4 Dr' },
  { maker: '4T1', make: 'Toyota', models: ['Camry', 'Corolla'], years: [2002, 2023], bodyType: '4 Dr' },
  { maker: '1HG', make: 'Honda', models: ['Accord', 'Civic'], years: [2000, 2022], bodyType: '4 Dr' },
  { maker: '1N4', make: 'Nissan', models: ['Altima', 'Sentra'], years: [2003, 2021], bodyType: '4 Dr' },
  { maker: '5NP', make: 'Hyundai', models: ['SONATA', 'Elantra'], years: [2006, 2021], bodyType: '4 Dr' },
  { maker: '1GT', make: 'GMC', models: ['Sierra 1500', 'Envoy', 'Acadia'], years: [2001, 2023], bodyType: 'Truck' },
  { maker: '2D4', make: 'Dodge', models: ['Grand Caravan'], years: [2004, 2016], bodyType: 'Van' },
];

export const colors = [
  'Black',
  'White',
  'Silver',
  'Red',
  'Green',
  'Blue',
  'Gold',
  'Tan',
  'Maroon',
  'Gray',
  'Burgundy',
  'Champagne',
] as const;
export const plateStates = ['MI', 'MI', 'MI', 'MI', 'MI', 'MI', 'OH', 'IN', 'IL', 'FL'] as const;
