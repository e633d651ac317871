interface PrintPartProps {
  /** Null prints certificates of several intakes together. */
  intakeId: string | null;
  certificateIds: readonly string[];
}

/** Printing of certificates: what is to be printed how, and the jobs that are not finished (O10-30). */
export function PrintPart({ certificateIds }: PrintPartProps) {
  return <div data-print-part={certificateIds.length} />;
}
