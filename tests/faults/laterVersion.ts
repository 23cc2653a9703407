import { createHash } from 'node:crypto';
import { migrations, type Migration } from '../../db/migrations';

const steps: readonly (readonly string[])[] = [
  [
    'CREATE TABLE gates (id INTEGER PRIMARY KEY, vehicle_id INTEGER NOT NULL REFERENCES vehicles(id))',
    'INSERT INTO gates (vehicle_id) SELECT id FROM vehicles',
  ],
  [
    'CREATE TABLE new_gates (id INTEGER PRIMARY KEY, vehicle_id INTEGER NOT NULL REFERENCES vehicles(id), note TEXT)',
    "INSERT INTO new_gates SELECT id, vehicle_id, 'rebuilt' FROM gates",
    'DROP TABLE gates',
    'ALTER TABLE new_gates RENAME TO gates',
    'CREATE INDEX gates_vehicle ON gates (vehicle_id)',
  ],
  ['ALTER TABLE vehicles ADD COLUMN gate TEXT', "UPDATE vehicles SET gate = 'north'", 'CREATE INDEX vehicles_gate ON vehicles (gate)'],
];

/** A version of the product to come: its database has three made-up migrations more, one of which rebuilds a table. */
export const laterMigrations: readonly Migration[] = [
  ...migrations,
  ...steps.map((statements, index) => {
    const sql = statements.join('--> statement-breakpoint');
    const number = migrations.length + 1 + index;
    return { number, name: `later_${number}`, sql, checksum: createHash('sha256').update(sql).digest('hex') };
  }),
];
