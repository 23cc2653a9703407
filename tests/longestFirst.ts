import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that take longest, the longest first. What stands here only changes the order in which files run. */
const long = [
  'tests/faults/importKill.test.ts',
  'tests/faults/outboxKill.test.ts',
  'tests/faults/fileKill.test.ts',
  'tests/ui/towbook.test.ts',
  'tests/ui/walk.test.ts',
  'tests/ui/mail.test.ts',
  'tests/ui/papers.test.ts',
  'tests/ui/wording.test.ts',
  'tests/ui/settings-tables.test.ts',
  'tests/ui/office.test.ts',
  'tests/ui/notices.test.ts',
  'tests/ui/takeover.test.ts',
  'tests/ui/today.test.ts',
  'tests/ui/staff.test.ts',
  'tests/ui/vehicle.test.ts',
  'tests/ui/vehicles.test.ts',
  'tests/towbook/importRange.test.ts',
  'tests/practice/switches.test.ts',
  'tests/documents/documents.test.ts',
  'tests/practice/towbook.test.ts',
  'tests/documents/accompanying/golden.test.ts',
  'tests/caseFile/caseFile.test.ts',
  'tests/outbox/outbox.test.ts',
];

const rank = (spec: TestSpecification): number => {
  const place = long.indexOf(relative(spec.project.config.root, spec.moduleId).replaceAll('\\', '/'));
  return place === -1 ? long.length : place;
};

/** Within a project the long files come first, so that no worker is left alone with one at the end; a fresh copy has no times of its own to go by. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const projects = [...new Set(sorted.map(({ project }) => project))];
    // A worker goes on with the files of its project; where projects mix, each file would start a worker anew.
    return projects.flatMap((project) =>
      sorted.filter((spec) => spec.project === project).toSorted((one, other) => rank(one) - rank(other)),
    );
  }
}
