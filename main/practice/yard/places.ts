/** A made-up address in a real municipality, and the agency that polices it. */
export type Place = Readonly<{ towFrom: string; requestedBy: string; agencyName: string }>;

const place = (name: string, street: string, town: string, agencyName: string): Place => ({
  towFrom: `${name}, ${street}, ${town}`,
  requestedBy: name,
  agencyName,
});

/** Private lots whose owners have vehicles removed. */
export const privatePlaces: readonly Place[] = [
  place('Maple Hollow Apartments', '14500 E Sample Rd', 'Burton, MI 48529', 'Burton Police Department'),
  place('Lantern Court Apartments', '21170 Practice Pkwy', 'Flint Township, MI 48507', 'Flint Township Police Department'),
  place('Riverbend Townhomes', '30900 Riverless Dr', 'Flint, MI 48503', 'Flint Police Department'),
  place('Cobblestone Plaza', '18250 S Example Hwy', 'Grand Blanc Township, MI 48439', 'Grand Blanc Township Police Department'),
  place('Orchard Gate Estates', '26010 N Madeup Rd', 'Mount Morris Township, MI 48458', 'Mount Morris Township Police Department'),
  place('Birchline Motel', '19940 W Nowhere Rd', 'Swartz Creek, MI 48473', 'Metro Station – Swartz Creek'),
  place('Silverpine Storage Units', '40110 Fable Rd', 'Mundy Township, MI 48507', 'Mundy Township Police Department'),
  place('Quarry Lane Condominiums', '16060 Quarryless Ln', 'Fenton, MI 48430', 'Fenton Police Department'),
  place('Northfield Commons', '22220 N Parable Rd', 'Genesee Township, MI 48437', 'Genesee Township Police Department'),
  place('Harvest Mill Shops', '13130 Millless St', 'Davison, MI 48423', 'Davison Police Department'),
  place('Elmcrest Manor', '27770 Elmless Ave', 'Flint, MI 48504', 'Flint Police Department'),
  place('Copper Kettle Diner', '31310 Kettle Hwy', 'Clio, MI 48420', 'Clio Police Department'),
  place('Fallow Creek Mobile Park', '15550 Fallow Trl', 'Flushing Township, MI 48433', 'Flushing Township Police Department'),
  place('Stonebridge Medical Offices', '28880 Bridgeless Blvd', 'Grand Blanc, MI 48439', 'Grand Blanc Police Department'),
];

/** Streets and verges where police have vehicles removed. */
export const publicPlaces: readonly Place[] = [
  place('I-69 eastbound, mile 138', 'right shoulder', 'Burton, MI', 'Michigan State Police – Flint Post'),
  place('I-475 northbound, ramp 8', 'left verge', 'Flint, MI', 'Flint Police Department'),
  place('W Parable Rd at N Sample Rd', 'intersection', 'Mount Morris Township, MI', 'Mount Morris Township Police Department'),
  place('S Example Hwy near Madeup Rd', 'parking lane', 'Grand Blanc Township, MI', 'Grand Blanc Township Police Department'),
  place('Fable Rd, 500 ft south of Riverless Dr', 'ditch', 'Flint Township, MI', 'Flint Township Police Department'),
  place('US-23 southbound, exit 79', 'shoulder', 'Fenton Township, MI', "Genesee County Sheriff's Office"),
  place('Nowhere Rd boat launch', 'public lot', 'Richfield Township, MI', 'Richfield Township Police Department'),
  place('Kettle Hwy park and ride', 'public lot', 'Clio, MI', 'Clio Police Department'),
];
