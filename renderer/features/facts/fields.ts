import { fieldGroups, vehicleFieldNames, vehicleFieldTable, type FieldName } from '../../../preload/contract/vehicleFields';

export type Fact = Readonly<{ name: FieldName } & (typeof vehicleFieldTable)[FieldName]>;

export const facts: readonly Fact[] = vehicleFieldNames.map((name) => ({ name, ...vehicleFieldTable[name] }));

/** The facts of a vehicle in their groups, as the page and its form show them. */
export const factGroups = Object.entries(fieldGroups).map(([group, title]) => ({
  title,
  facts: facts.filter((fact) => fact.group === group),
}));

export const factOf = (name: string): Fact | undefined => facts.find((fact) => fact.name === name);
