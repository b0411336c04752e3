import { caseFileSchema } from '../../domain/case-file/schema.ts';
import { demoPeople } from '../../domain/cohort/demo-people.ts';
import { dayOf, isoOf } from '../../domain/time/calendar.ts';
import { benchLaw } from './bench-law.ts';

/** Checks as many generated case files as asked for, one after the other, and prints the peak of its memory in MB. */
const count = Number(process.argv[2]);
const { law, factsOf } = await benchLaw();
const first = dayOf('2020-01-01');
let done = 0;
for (let day = first; done < count; day = first + ((day - first + 1) % 3_000)) {
  for (const { caseFile } of demoPeople(isoOf(day)).slice(0, count - done)) {
    const { facts } = factsOf(caseFileSchema.parse(caseFile))(day);
    for (const basis of law.bases) law.assess(basis, facts, day);
    done += 1;
  }
}
process.stdout.write(String(process.resourceUsage().maxRSS / 1024));
