import { Stack } from '@mantine/core';
import { JobList } from './job-list.tsx';
import { PrintedLog } from './printed-log.tsx';
import { PrinterList } from './printers/printer-list.tsx';

/** Printing over all courses: jobs that are not finished, printers with what is put right of them, and the log (O10-30). */
export function PrintingPart() {
  return (
    <Stack gap="lg">
      <JobList intakeId={null} />
      <PrinterList />
      <PrintedLog />
    </Stack>
  );
}
