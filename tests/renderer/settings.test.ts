import { expect, it } from 'vitest';
import { definitions } from '../../main/office/settings/definitions';
import { settingForms } from '../../renderer/screens/office/settings/setting-forms';
import { settingTables } from '../../renderer/screens/office/settings/tables/tables';

it('every setting that is a structure has a form of its own, and no form is left over', () => {
  const formed = [...Object.keys(settingForms), ...Object.keys(settingTables)];
  const structures = Object.entries(definitions).flatMap(([key, { kind }]) => (kind === 'json' ? [key] : []));
  expect(structures.filter((key) => !formed.includes(key))).toEqual([]);
  expect(formed.filter((key) => !Object.hasOwn(definitions, key))).toEqual([]);
});
