/** Who the practice yard is. The town is real; the address, the numbers and the people are not. */
export const practiceSettings = {
  officeName: 'Practice Yard Towing',
  street: '100 Practice Yard Lane',
  city: 'Flint',
  state: 'MI',
  zip: '48501',
  phone: '810-555-0100',
  fax: '810-555-0101',
  email: 'office@practiceyard.example',
  county: 'Genesee',
  staff: ['Robin Sample', 'Casey Example', 'Drew Placeholder'],
  /** Who may be chosen in the header besides the administrator; the third of the clerks has left. */
  others: [
    { name: 'Casey Example', role: 'clerk' },
    { name: 'Jordan Onlooker', role: 'viewer' },
  ],
  drivers: ['Driver One', 'Driver Two', 'Driver Three', 'Driver Four'],
  dispatchers: ['Dispatcher One', 'Dispatcher Two'],
  trucks: ['Truck 11', 'Truck 12', 'Flatbed 3', 'Rotator 1'],
  lots: ['PRACTICE LOT ROW 1A', 'PRACTICE LOT ROW 1B', 'PRACTICE LOT ROW 2A', 'PRACTICE LOT NORTH FENCE', 'PRACTICE HOLD LOT'],
} as const;
