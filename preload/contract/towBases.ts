/** Where TowBook tells when a vehicle was towed, best first. */
export const towBases = ['editor', 'export', 'completed', 'received'] as const;
export type TowBasis = (typeof towBases)[number];

export const towBasisWords: Readonly<Record<TowBasis, string>> = {
  editor: "as TowBook's call editor has it: the impound date and time",
  export: "as TowBook's export has it: the impound date",
  completed: "as TowBook's list has it: when the call was completed",
  received: "as TowBook's list has it: when the call came in; the impound time may be later",
};
